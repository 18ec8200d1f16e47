package org.tallystick.loader.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.store.ComputerRow;

/**
 * What a series of identities says: clones for certain, probably, or one computer that looks like several. Only name and
 * card that flip together are certain; each further flip and each scan that one computer could not have made halves the
 * doubt that is left (domain 1.6).
 *
 * @param other     a record under another SMSID that a newcomer had before; 0 for none
 * @param twoPlaces the state that came from elsewhere within an hour; -1 for none
 */
record CloneVerdict(IdentitySeries series, Sort sort, int other, int twoPlaces) {

    private static final double HIGHEST = 0.9999;
    private static final long LONG_AGO = 90L * 24 * 3_600_000;

    /** What it looks like, the strongest first. */
    enum Sort {
        /** A B A, name and card together. */
        FLIPS,
        /** A B, from two sites or domains within an hour. */
        TWO_PLACES,
        /** A B, and B has a record under another SMSID. */
        OTHER_SMSID,
        /** A B A in one of them, the other being unknown. */
        UNSURE,
        /** A B A in the name alone. */
        TWO_SYSTEMS,
        /** A B A in the card alone. */
        DOCK
    }

    /** Judges; null where nothing speaks for several computers. */
    static CloneVerdict of(IdentitySeries series, int other, int twoPlaces) {
        Sort sort = null;
        if (series.returns(IdentitySeries.Difference.BOTH) > 0) {
            sort = Sort.FLIPS;
        } else if (twoPlaces >= 0) {
            sort = Sort.TWO_PLACES;
        } else if (other > 0) {
            sort = Sort.OTHER_SMSID;
        } else if (series.returns(IdentitySeries.Difference.ONE_KNOWN) > 0) {
            sort = Sort.UNSURE;
        } else if (series.returns(IdentitySeries.Difference.NAME_ALONE) > 0) {
            sort = Sort.TWO_SYSTEMS;
        } else if (series.returns(IdentitySeries.Difference.CARD_ALONE) > 0) {
            sort = Sort.DOCK;
        }
        return sort == null ? null : new CloneVerdict(series, sort, other, twoPlaces);
    }

    private boolean isSeveral() {
        return sort == Sort.FLIPS || sort == Sort.TWO_PLACES || sort == Sort.OTHER_SMSID;
    }

    /** The set, with what was read of the record. */
    FoundSet set(ComputerRow computer, CloneReading reading, LocalDate day, boolean dayIsShared) {
        Identification now = IdentificationForm.read("", computer.identification());
        String smsid = now.value(AttributeName.SMSID);
        CloneReading.Close close = isSeveral() ? reading.closeScans() : new CloneReading.Close(0, 0);
        return new FoundSet("2:" + computer.id(), DuplicateKind.CLONES, scope(computer),
                confidence(close.count() > 0), smsid == null ? computer.smsidKey() : smsid, cause(day, dayIsShared),
                evidence(reading, close), List.of(computer.id()), smsid, reading.identities(),
                reading.subjects(smsid), proposal(reading));
    }

    /** Flips that ended long ago, and those of a record that was taken out, are history (Q277674). */
    private SetScope scope(ComputerRow computer) {
        List<IdentitySeries.State> states = series.states();
        IdentitySeries.State last = states.get(states.size() - 1);
        IdentitySeries.State before = states.get(states.size() - 2);
        boolean scanned = last.scan() != null && before.scan() != null;
        long since = scanned ? last.scan() - before.scan() : last.loaded() - before.loaded();
        return computer.state() != ComputerRow.CURRENT || since > LONG_AGO ? SetScope.HISTORY : SetScope.CURRENT;
    }

    private double confidence(boolean closeScans) {
        int flips = series.returns(IdentitySeries.Difference.BOTH);
        int names = series.returns(IdentitySeries.Difference.NAME_ALONE);
        int cards = series.returns(IdentitySeries.Difference.CARD_ALONE);
        int unsure = series.returns(IdentitySeries.Difference.ONE_KNOWN);
        double doubt = switch (sort) {
            case FLIPS -> 0.05 / (1 << Math.min(flips - 1, 10)) * (twoPlaces >= 0 ? 0.5 : 1);
            case TWO_PLACES -> 0.3;
            case OTHER_SMSID -> 0.4;
            case UNSURE -> 1 - Math.min(0.7, 0.5 + 0.05 * unsure);
            case TWO_SYSTEMS -> 1 - Math.min(0.45, 0.25 + 0.05 * names);
            case DOCK -> 1 - Math.min(0.4, 0.2 + 0.05 * cards);
        };
        double left = closeScans ? doubt / 2 : doubt;
        return Math.min(HIGHEST, Math.round((1 - left) * 10_000) / 10_000.0);
    }

    /** Sets that have one image, package or job in common began on one day (Q183398). */
    private String cause(LocalDate day, boolean dayIsShared) {
        return switch (sort) {
            case TWO_SYSTEMS -> "two systems on one computer";
            case DOCK -> "docking station or second card";
            default -> dayIsShared ? "one image or package, first seen on " + day : "first seen on " + day;
        };
    }

    private List<Evidence> evidence(CloneReading reading, CloneReading.Close close) {
        List<Evidence> evidence = new ArrayList<>();
        List<CloneIdentity> identities = reading.identities();
        int flips = series.returns(IdentitySeries.Difference.BOTH);
        int unsure = series.returns(IdentitySeries.Difference.ONE_KNOWN);
        int names = series.returns(IdentitySeries.Difference.NAME_ALONE);
        int cards = series.returns(IdentitySeries.Difference.CARD_ALONE);
        if (flips > 0) {
            evidence.add(new Evidence("FLIPS", "Name", "Name and NetCardID went back together " + times(flips)
                    + " to what they were before another computer reported; " + identities.size()
                    + " identities reported in turn (Q192859).", null));
        }
        if (unsure > 0) {
            evidence.add(new Evidence("FLIPS_IN_PART", "Name", "Name or NetCardID went back " + times(unsure)
                    + " to what it was, while the other is blank or says nothing.", null));
        }
        if (names > 0) {
            evidence.add(new Evidence("NAME_FLIPS", "Name", "The name went back " + times(names)
                    + " to what it was while the card stayed or was seen with both names, as on a computer that starts"
                    + " two systems (Q254735).", null));
        }
        if (cards > 0) {
            evidence.add(new Evidence("CARD_FLIPS", "NetCardID", "The card went back " + times(cards)
                    + " to what it was while the name stayed, as with a docking station (Q259249).", null));
        }
        if (other > 0) {
            evidence.add(
                    new Evidence("OTHER_SMSID", "SMSID", "A computer that reports under this SMSID now had reported"
                            + " under another one before, as computer " + other + ".", null));
        }
        if (twoPlaces >= 0) {
            IdentitySeries.State before = series.states().get(twoPlaces - 1);
            IdentitySeries.State after = series.states().get(twoPlaces);
            boolean sites = !before.site().equals(after.site());
            evidence.add(new Evidence("TWO_PLACES", sites ? "Site" : "Domain", "Within an hour it reported from "
                    + (sites ? "site " + before.site() + " and from site " + after.site()
                            : "domain " + before.domain() + " and from domain " + after.domain())
                    + " with another name and card.", null));
        }
        if (close.count() > 0) {
            evidence.add(new Evidence("CLOSE_SCANS", "", "Scans of different identities followed each other "
                    + times(close.count()) + " within less than half of the " + interval(close.usualMillis())
                    + " that usually lie between scans of one of them.", null));
        }
        return evidence;
    }

    private Proposal proposal(CloneReading reading) {
        int count = reading.identities().size();
        return switch (sort) {
            case FLIPS -> new Proposal(CleanupAction.NEW_IDENTITY, null, "Name and card flip together between " + count
                    + " identities, so several computers report under one SMSID.");
            case TWO_PLACES -> new Proposal(CleanupAction.NEW_IDENTITY, null,
                    "One computer cannot report from two places within an hour.");
            case OTHER_SMSID -> new Proposal(CleanupAction.NEW_IDENTITY, null,
                    "Another computer took this SMSID over, probably with an image.");
            case UNSURE -> null;
            case TWO_SYSTEMS -> new Proposal(CleanupAction.SAME_COMPUTER, null,
                    "Only the name flips, so it is probably one computer with two systems.");
            case DOCK -> new Proposal(CleanupAction.SAME_COMPUTER, null,
                    "Only the card flips, so it is probably one computer with a docking station.");
        };
    }

    private static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    private static String interval(long millis) {
        long hours = Math.max(1, Math.round(millis / 3_600_000.0));
        return hours < 48 ? hours + (hours == 1 ? " hour" : " hours") : Math.round(hours / 24.0) + " days";
    }

}
