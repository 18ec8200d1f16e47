package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.model.FileResult;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.Contents;
import org.tallystick.store.FileRecords;
import org.tallystick.store.IdentityChanges;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/**
 * Works out earlier identities from history, once, in a database that was made before they were kept. It goes record
 * by record in small units, and goes on where it was stopped; loads keep theirs beside it.
 */
public final class IdentityRebuild {

    private static final String SETTING = "identity-changes";
    private static final String WHOLE = "whole";
    private static final int SLICE = 100;

    private final SiteStore store;

    IdentityRebuild(SiteStore store) {
        this.store = store;
    }

    /** Notes in a new database that every change will be kept. */
    public static void markWhole(Tx tx) {
        Settings.put(tx, SETTING, WHOLE);
    }

    /** Does what is left to do; answers whether all of it is done now. */
    boolean complete(BooleanSupplier cancelled) {
        String progress = store.read(tx -> Settings.get(tx, SETTING)).orElse("0");
        while (!progress.equals(WHOLE)) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            int after = Integer.parseInt(progress);
            int[] computers = store.read(tx -> ComputerKeys.numbers(tx, after, SLICE));
            List<IdentityChanges.ChangeRow> changes = new ArrayList<>();
            for (int computer : computers) {
                changes.addAll(store.read(tx -> changes(tx, computer)));
            }
            progress = computers.length == 0 ? WHOLE : Integer.toString(computers[computers.length - 1]);
            keep(changes, progress);
        }
        return true;
    }

    private void keep(List<IdentityChanges.ChangeRow> changes, String progress) {
        store.unit(tx -> {
            for (IdentityChanges.ChangeRow row : changes) {
                if (!IdentityChanges.isThere(tx, row.computer(), row.file())
                        && ComputerKeys.of(tx, row.computer()).isPresent()) {
                    IdentityChanges.insert(tx, row);
                }
            }
            Settings.put(tx, SETTING, progress);
            return null;
        });
    }

    private record Replaced(long file, long at, Identification identification) {
    }

    private static List<IdentityChanges.ChangeRow> changes(Tx tx, int computer) {
        List<Replaced> replaced = new ArrayList<>();
        Contents.eachHistoryOf(tx, computer, row -> {
            byte[] form = Earlier.read(row.body()).identification();
            if (form != null) {
                replaced.add(new Replaced(row.file(), row.at(), IdentificationForm.read("", form)));
            }
            return true;
        });
        List<IdentityChanges.ChangeRow> changes = new ArrayList<>();
        ComputerKeys.KeyRow now = replaced.isEmpty() ? null : ComputerKeys.of(tx, computer).orElse(null);
        if (now == null) {
            return changes;
        }
        List<FileRecords.Load> loads = FileRecords.loads(tx, computer, FileResult.LOADED.getValue(),
                Integer.MAX_VALUE);
        for (int i = 0; i < replaced.size(); i++) {
            List<String> before = keys(replaced.get(i).identification());
            List<String> after = i + 1 < replaced.size() ? keys(replaced.get(i + 1).identification())
                    : List.of(now.nameKey(), now.smsidKey(), now.cardKey(), now.siteKey(), now.domainKey());
            if (!before.equals(after)) {
                changes.add(change(now, replaced.get(i), before, loads));
            }
        }
        return changes;
    }

    private static IdentityChanges.ChangeRow change(ComputerKeys.KeyRow now, Replaced replaced, List<String> keys,
            List<FileRecords.Load> loads) {
        Long scan = null;
        long loaded = now.firstLoaded();
        for (FileRecords.Load load : loads) {
            boolean isBefore = replaced.file() > 0 ? load.file() < replaced.file() : load.at() < replaced.at();
            if (isBefore) {
                loaded = Math.max(loaded, load.at());
                scan = scan == null || load.scan() != null && load.scan() > scan ? load.scan() : scan;
            }
        }
        return new IdentityChanges.ChangeRow(now.id(), replaced.file(), replaced.at(), keys.get(0), keys.get(1),
                keys.get(2), keys.get(3), keys.get(4), scan, loaded);
    }

    private static List<String> keys(Identification of) {
        return List.of(key(of, AttributeName.NAME), key(of, AttributeName.SMSID), key(of, AttributeName.NET_CARD_ID),
                key(of, AttributeName.SITE), key(of, AttributeName.DOMAIN));
    }

    private static String key(Identification of, String attribute) {
        return KeyText.of(of.normal(attribute));
    }
}
