package org.tallystick.hierarchy.distribution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;

/**
 * Packages, advertisements, collections and machine groups of this site. What a site above owns is refused to be changed
 * here, what was changed since it was seen is not overwritten (Q122382), and every change is in the journal. Any thread but
 * that of the user interface; failures are {@code StoreException}s.
 */
public interface Distribution {

    /** The objects of a kind, by name. */
    List<DistributionObject> list(ObjectClass kind);

    /** Finds an object by its ID. */
    Optional<DistributionObject> find(ObjectClass kind, ObjectId id);

    /** Finds an object by its instance GUID. */
    Optional<DistributionObject> find(String guid);

    /** Adds an object; it gets the next number of this site. */
    Saved add(Definition definition);

    /** The same with direct members, in one change. */
    Saved add(Definition definition, Collection<Integer> members);

    /**
     * Changes an object.
     *
     * @param seen       as the caller saw it; refused where it was changed since
     * @param definition what it is to be
     */
    Saved edit(DistributionObject seen, Definition definition);

    /**
     * The same with direct members, in one change.
     *
     * @param join  computers that become members; those that are already do not matter
     * @param leave computers that end to be members; likewise
     */
    Saved edit(DistributionObject seen, Definition definition, Collection<Integer> join, Collection<Integer> leave);

    /** Says that the files of a package changed, so that they are distributed anew: a higher source version. */
    Saved refreshSource(DistributionObject seen);

    /**
     * Deletes objects in one change. Their numbers stay used.
     *
     * @param seen           as the caller saw them
     * @param withDependents whether what names them goes too; else they are kept as long as something does
     * @return what was deleted
     */
    List<DistributionObject> delete(List<DistributionObject> seen, boolean withDependents, String reason);

    /** Objects that name this one: advertisements of a package or to a collection, collections limited to one. */
    List<DistributionObject> dependents(String guid);

    /** Numbers of the direct members of a collection or machine group, computers of any state, rising. */
    List<Integer> directMembers(String guid);

    /** The fingerprint over the direct members, the same at every site that has them; empty for other kinds. */
    Optional<Fingerprint> memberFingerprint(String guid);

    /** Numbers of the current computers that belong to a collection or machine group now, rising. */
    List<Integer> members(String guid);

    /** The same for several, reading the inventory once. */
    Map<String, List<Integer>> members(Collection<String> guids);
}
