package org.tallystick.app;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.LoggerFactory;

/** Sends what the program logs to a file in the workspace's metadata. Must run before the first logger is made. */
final class Logging {

    private Logging() {
    }

    static void start() {
        Bundle bundle = FrameworkUtil.getBundle(Logging.class);
        Path file = Platform.getStateLocation(bundle).append("tallystick.log").toPath();
        System.setProperty("tallystick.log", file.toString());
        URL settings = FileLocator.find(bundle, IPath.fromPortableString("logback.xml"));
        try {
            System.setProperty("logback.configurationFile", FileLocator.toFileURL(settings).toString());
        } catch (IOException e) {
            throw new IllegalStateException("The logging settings cannot be read.", e);
        }
        LoggerFactory.getLogger(Logging.class).info("Tallystick {} starts on Java {}", bundle.getVersion(),
                Runtime.version());
    }
}
