package org.tallystick.cli;

import org.tallystick.mif.MifProfile;

import picocli.CommandLine.Option;

/** The option that says how files are read, alike in all commands that read them. */
final class ProfileOption {

    @Option(names = "--profile", paramLabel = "strict|legacy", defaultValue = "legacy", description = {
            "legacy repairs what old loaders let pass, strict refuses it.", "Default: legacy." })
    private MifProfile profile;

    MifProfile profile() {
        return profile;
    }
}
