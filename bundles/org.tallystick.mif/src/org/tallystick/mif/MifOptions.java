package org.tallystick.mif;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How to read.
 *
 * @param profile repair or refuse
 * @param limits bounds on time and memory
 * @param fallbackCharset code page for bytes above 127 in a file that has no byte order mark and is not UTF-8
 */
public record MifOptions(MifProfile profile, MifLimits limits, Charset fallbackCharset) {

    public MifOptions {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(fallbackCharset);
    }

    /** The legacy profile with default limits and windows-1252. */
    public static MifOptions legacy() {
        return new MifOptions(MifProfile.LEGACY, MifLimits.DEFAULT, defaultCharset());
    }

    /** The strict profile with default limits and windows-1252. */
    public static MifOptions strict() {
        return new MifOptions(MifProfile.STRICT, MifLimits.DEFAULT, defaultCharset());
    }

    private static Charset defaultCharset() {
        return Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
    }
}
