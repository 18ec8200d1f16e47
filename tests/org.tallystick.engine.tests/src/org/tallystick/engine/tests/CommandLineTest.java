package org.tallystick.engine.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tallystick.cli.Main;

class CommandLineTest {

    @Test
    void theCommandLineIsOnThePlainClassPath() {
        assertTrue(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath().contains("cli"));
    }
}
