package org.tallystick.ui.duplicates;

import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.Proposal;
import org.tallystick.ui.Icons;

/** How sets of duplicates are put in words and pictures. */
public final class SetWords {

    private SetWords() {
    }

    /** How many records make the set; for clones, how many computers share the one record. */
    public static long count(DuplicateSet set) {
        return set.kind() == DuplicateKind.CLONES ? set.identities().size() : set.computers().size();
    }

    /** The same with what is counted. */
    public static String counted(DuplicateSet set) {
        long count = count(set);
        if (set.kind() == DuplicateKind.CLONES) {
            return NLS.bind(Messages.Set_identities, count);
        }
        if (count == 0) {
            return Messages.Set_no_record;
        }
        return count == 1 ? Messages.Set_record : NLS.bind(Messages.Set_records, count);
    }

    static String heading(DuplicateSet set) {
        return NLS.bind(Messages.Set_heading, new Object[] { set.kind().label(), set.title(), counted(set) });
    }

    /** What it is, why it may have come about, and what is proposed. */
    static String sentences(DuplicateSet set) {
        StringJoiner all = new StringJoiner(" ");
        all.add(set.kind().explanation());
        if (!set.cause().isEmpty()) {
            all.add(NLS.bind(Messages.Set_cause, set.cause()));
        }
        if (set.proposal() != null) {
            all.add(proposal(set.proposal()));
        }
        return all.toString();
    }

    static String proposal(Proposal proposal) {
        String what = proposal.survivor() == null ? proposal.action().label()
                : NLS.bind(Messages.Set_survivor, proposal.action().label(), Integer.toString(proposal.survivor()));
        return NLS.bind(Messages.Set_proposal, what, proposal.because());
    }

    /** What the proposal is, in two or three words. */
    public static String proposed(DuplicateSet set) {
        return set.proposal() == null ? "" : set.proposal().action().label();
    }

    /** Bits with their sign; nothing where the evidence is not weighed. */
    static String weight(Evidence evidence) {
        return evidence.weight() == null ? "" : weight(evidence.weight());
    }

    static String weight(double bits) {
        return bits == 0 ? "0" : String.format("%+.1f", bits);
    }

    static String icon(Evidence evidence) {
        if (evidence.weight() == null) {
            return Icons.INFO;
        }
        return evidence.weight() > 0 ? Icons.AGREE : evidence.weight() < 0 ? Icons.DIFFER : Icons.IGNORABLE;
    }
}
