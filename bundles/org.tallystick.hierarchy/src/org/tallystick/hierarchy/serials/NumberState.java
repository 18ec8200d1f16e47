package org.tallystick.hierarchy.serials;

/**
 * Where this site stands with the numbers of one kind.
 *
 * @param next      the number that would be given next
 * @param given     the largest number that this database says it gave
 * @param known     the largest number of this site that anything says was given, in this database or elsewhere
 * @param knownFrom who says so, in words; empty where it is this database's own count
 * @param free      how many numbers are left
 */
public record NumberState(ObjectClass kind, long next, long given, long known, String knownFrom, long free) {

    /** Whether numbers were given that this database does not remember: it was restored from a backup. */
    public boolean isBehind() {
        return known > given;
    }
}
