package org.tallystick.loader.match;

/**
 * One line of the answer to "why": an effective key attribute, what came in and what the computer has.
 *
 * @param attribute the name as the MIF spells it
 * @param incoming  the reported value, null where it has none
 * @param stored    the computer's value, null where it has none
 */
public record KeyComparison(String attribute, String incoming, String stored, Agreement agreement) {

    /** Whether the values agree here and would be two where letter case counts (Q185914). */
    public boolean differsInCase() {
        return agreement == Agreement.AGREE && !incoming.strip().equals(stored.strip())
                && incoming.strip().equalsIgnoreCase(stored.strip());
    }
}
