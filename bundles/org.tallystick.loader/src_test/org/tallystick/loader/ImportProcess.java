package org.tallystick.loader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.tallystick.loader.legacy.ImportListener;
import org.tallystick.loader.legacy.LegacyPlan;
import org.tallystick.loader.legacy.MachineResult;

/** A process of its own that imports an export, tells of each step, and can be killed. */
final class ImportProcess {

    private ImportProcess() {
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) {
        try (InventorySite site = InventorySites.open(Path.of(arguments[0]), "Import")) {
            LegacyPlan plan = site.legacyImport().plan(Path.of(arguments[1]), new ImportListener() {
                @Override
                public void step(String text) {
                    System.out.println(text);
                }
            }, () -> false);
            System.out.println("planned");
            site.legacyImport().execute(plan, "", new ImportListener() {
                @Override
                public void done(MachineResult result) {
                    System.out.println("machine " + result.machine());
                }
            }, () -> false);
            System.out.println("done");
        }
    }

    static Process start(Path site, Path export) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", path, ImportProcess.class.getName(), site.toString(),
                export.toString())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
