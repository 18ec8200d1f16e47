package org.tallystick.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that has a site open until its input ends. */
final class HoldingProcess {

    private HoldingProcess() {
    }

    /** Runs in the other process. */
    public static void main(String[] arguments) throws IOException {
        try (SiteStore store = SiteStore.open(Path.of(arguments[0]), "The other one", StatementProbe.NONE)) {
            store.unit(tx -> {
                Settings.put(tx, "held", "yes");
                return null;
            });
            System.out.println("open");
            while (System.in.read() >= 0) {
                // until the end
            }
        }
    }

    /** Starts it and waits until it has the site open. */
    static Process start(Path site) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                        "-XX:TieredStopAtLevel=1", "-cp", path, HoldingProcess.class.getName(), site.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String line = process.inputReader().readLine();
        if (!"open".equals(line)) {
            process.destroyForcibly();
            throw new IOException("The other process did not open the site: " + line);
        }
        return process;
    }
}
