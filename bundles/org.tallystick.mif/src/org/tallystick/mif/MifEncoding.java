package org.tallystick.mif;

import java.nio.charset.Charset;

/**
 * The character set a file was read in, and why.
 *
 * @param charset the choice
 * @param detection the reason for it
 * @param bom whether a byte order mark was there (and skipped)
 */
public record MifEncoding(Charset charset, Detection detection, boolean bom) {

    /** Reason for the choice. */
    public enum Detection {
        /** No byte above 127: any choice reads the same. */
        ASCII,
        /** A byte order mark. */
        BOM,
        /** Bytes above 127 that are well-formed UTF-8. */
        UTF8_VALID,
        /** Every other byte of the beginning is zero: 16 bit without a mark. */
        ZERO_PATTERN,
        /** None of these: the code page of {@link MifOptions#fallbackCharset()}. */
        FALLBACK
    }
}
