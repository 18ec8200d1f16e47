package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.SetEntry;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.ComputerRow;

/** Holds the row of a computer against its Identification, and its status against the rule of one. */
final class IdentityCheck {

    /**
     * What the row of a computer is like.
     *
     * @param changes columns with what they become
     * @param lost    whether the client is to be asked what it is
     */
    record Verdict(List<RowFault> faults, Map<String, Object> changes, boolean lost) {
        boolean isSound() {
            return faults.isEmpty();
        }
    }

    private IdentityCheck() {
    }

    static Verdict check(ComputerRow row) {
        List<RowFault> faults = new ArrayList<>(0);
        Map<String, Object> changes = new LinkedHashMap<>(0);
        Identification identification = read(row);
        boolean lost = identification == null || identification.attributes().isEmpty();
        if (lost) {
            faults.add(fault(row, FaultKind.IDENTIFICATION,
                    identification == null ? "The Identification of computer " + row.id() + " cannot be read back."
                            : "Computer " + row.id() + " has no Identification.",
                    row.nameKey().isEmpty() && row.smsidKey().isEmpty() && row.cardKey().isEmpty()
                            ? "Nothing tells which computer it is: it leaves the inventory."
                            : "It is made again from the look-up keys."));
            restore(row, changes);
        } else {
            keys(identification).forEach((column, key) -> {
                if (!key.equals(kept(row, column))) {
                    changes.put(column, key);
                    faults.add(fault(row, FaultKind.LOOKUP_KEY, "Computer " + row.id() + " is looked up by another "
                            + shown(column) + " than its Identification has.",
                            "The look-up key becomes that of the Identification."));
                }
            });
        }
        checkStatus(row, faults, changes);
        return new Verdict(faults, changes, lost);
    }

    private static Identification read(ComputerRow row) {
        try {
            return IdentificationForm.read("", row.identification());
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static Map<String, String> keys(Identification of) {
        Map<String, String> keys = LinkedHashMap.newLinkedHashMap(5);
        keys.put("name_key", KeyText.of(of.normal(AttributeName.NAME)));
        keys.put("smsid_key", KeyText.of(of.normal(AttributeName.SMSID)));
        keys.put("card_key", KeyText.of(of.normal(AttributeName.NET_CARD_ID)));
        keys.put("site_key", KeyText.of(of.normal(AttributeName.SITE)));
        keys.put("domain_key", KeyText.of(of.normal(AttributeName.DOMAIN)));
        return keys;
    }

    private static String kept(ComputerRow row, String column) {
        return switch (column) {
            case "name_key" -> row.nameKey();
            case "smsid_key" -> row.smsidKey();
            case "card_key" -> row.cardKey();
            case "site_key" -> row.siteKey();
            default -> row.domainKey();
        };
    }

    private static String shown(String column) {
        return switch (column) {
            case "name_key" -> AttributeName.NAME;
            case "smsid_key" -> AttributeName.SMSID;
            case "card_key" -> AttributeName.NET_CARD_ID;
            case "site_key" -> AttributeName.SITE;
            default -> AttributeName.DOMAIN;
        };
    }

    /** The look-up keys are the Identification in capitals; without any, nobody can ever be matched to the computer. */
    private static void restore(ComputerRow row, Map<String, Object> changes) {
        List<Identification.Attribute> attributes = new ArrayList<>();
        attributes.add(Identification.Attribute.of("Name", orNull(row.nameKey()), true));
        attributes.add(Identification.Attribute.of("SMSID", orNull(row.smsidKey()), true));
        attributes.add(Identification.Attribute.of("NetCardID", orNull(row.cardKey()), true));
        attributes.add(Identification.Attribute.of("Site", orNull(row.siteKey()), false));
        attributes.add(Identification.Attribute.of("Domain", orNull(row.domainKey()), false));
        Identification made = new Identification("", attributes);
        changes.put("identification", IdentificationForm.write(made));
        keys(made).forEach((column, key) -> {
            if (!key.equals(kept(row, column))) {
                changes.put(column, key);
            }
        });
        boolean nobody = row.nameKey().isEmpty() && row.smsidKey().isEmpty() && row.cardKey().isEmpty();
        if (nobody && row.state() == ComputerRow.CURRENT) {
            changes.put("state", (long) ComputerRow.QUARANTINED);
            changes.put("removal_reason", "DAMAGED");
        }
    }

    private static String orNull(String key) {
        return key.isEmpty() ? null : key;
    }

    private static void checkStatus(ComputerRow row, List<RowFault> faults, Map<String, Object> changes) {
        if (row.status() == null) {
            return;
        }
        try {
            List<StoredSet> sets = StoredSet.read(row.status());
            List<SetEntry> entries = new ArrayList<>();
            sets.forEach(set -> entries.addAll(SetEntry.read(set)));
            for (SetEntry entry : entries) {
                if (entry.isShared() || SharedRows.read(entry.body()) == null) {
                    throw new IllegalStateException("The kept bytes are damaged.");
                }
            }
            if (entries.size() > 1) {
                StoredSet last = sets.get(sets.size() - 1);
                changes.put("status", StoredSet.write(List.of(new StoredSet(last.source(), last.classId(),
                        last.keys(), last.hash(), SetEntry.write(List.of(entries.get(entries.size() - 1)))))));
                faults.add(fault(row, FaultKind.IDENTIFICATION,
                        "Computer " + row.id() + " has more than one WorkstationStatus.", "The last one stays."));
            }
        } catch (IllegalStateException e) {
            changes.put("status", null);
            faults.add(fault(row, FaultKind.DAMAGED_ROW,
                    "The WorkstationStatus of computer " + row.id() + " cannot be read back.",
                    "It goes; the next inventory brings it again."));
        }
    }

    private static RowFault fault(ComputerRow row, FaultKind kind, String sentence, String repair) {
        return new RowFault(kind, "computer", List.of(row.id()), 1, 0, sentence, repair);
    }
}
