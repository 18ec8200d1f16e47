package org.tallystick.hierarchy.serials;

import java.util.List;

/**
 * Whether this site's database goes on from where it was, or was restored from a backup and would give numbers twice.
 *
 * @param states   the numbers of every kind
 * @param open     restores that were recorded and after which the numbers were not raised, the last first
 * @param proposed how far beyond everything known the numbers should be raised: 20 where other sites told what they saw
 *                 (Q288970), 1000 for each day since the backup where nobody did
 */
public record RestoreCheck(List<NumberState> states, List<Recovery> open, long proposed) {

    /** Copies the lists. */
    public RestoreCheck {
        states = List.copyOf(states);
        open = List.copyOf(open);
    }

    /** Whether no number is given until the numbers are raised. */
    public boolean isBlocked() {
        return !open.isEmpty() || states.stream().anyMatch(NumberState::isBehind);
    }
}
