package org.tallystick.loader.legacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.load.FileReading;
import org.tallystick.loader.load.IncomingFile;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.staging.StagedDefinitions;
import org.tallystick.loader.staging.StagedInstance;
import org.tallystick.loader.staging.StagedMachines;
import org.tallystick.mif.MifNames;
import org.tallystick.mif.MifProfile;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Staging;

/** Makes the files by which a machine comes in, and reads them, on whatever thread. */
final class MachineFiles {

    private final SiteStore store;
    private final StagedDefinitions definitions;
    private final String origin;
    private final FileReading reading = new FileReading(MifProfile.LEGACY);

    MachineFiles(SiteStore store, StagedDefinitions definitions, String origin) {
        this.store = store;
        this.definitions = definitions;
        this.origin = origin.substring(origin.lastIndexOf('/') + 1);
    }

    MachineEntry.Prepared prepare(Staging.Machine machine) {
        List<StagedInstance> instances = store.read(tx -> new StagedMachines(tx, definitions).of(machine.machine()));
        List<String> notes = new ArrayList<>();
        MachineMif mif = new MachineMif(definitions.architectures().get(machine.architecture()).name(), notes);
        List<IncomingFile> files = new ArrayList<>();
        for (MachineStates.State state : MachineStates.of(instances, notes)) {
            String when = state.present() ? "now"
                    : state.scan() == null ? "earlier-" + files.size()
                            : until(state.scan());
            IncomingFile file = reading.of(origin + "/machine-" + machine.machine() + '/' + when + ".mif",
                    mif.write(state), null);
            file.reading().get(); // here, beside the writer
            files.add(file);
        }
        return new MachineEntry.Prepared((int) machine.machine(), name(instances), files, List.copyOf(notes));
    }

    private static String until(Instant scan) {
        return scan.toString().replace(":", "").replace("-", "");
    }

    /** What a person calls a machine; empty where it has no name. */
    static String name(List<StagedInstance> instances) {
        for (StagedInstance one : instances.reversed()) {
            if (one.row().earlier()
                    || !MifNames.normalise(one.group().className()).equals(InventoryReport.IDENTIFICATION)) {
                continue;
            }
            for (String wanted : List.of(AttributeName.NAME, AttributeName.SMSID)) {
                for (int i = 0; i < one.values().length; i++) {
                    if (one.values()[i] != null
                            && AttributeName.key(one.group().attributes().get(i).name()).equals(wanted)) {
                        return one.values()[i].strip();
                    }
                }
            }
        }
        return "";
    }
}
