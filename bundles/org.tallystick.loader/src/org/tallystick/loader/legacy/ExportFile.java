package org.tallystick.loader.legacy;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * One file of an export.
 *
 * @param table     the table it holds, as the file spells it
 * @param charset   how its text is written
 * @param hash      SHA-256 of the bytes, in hexadecimal
 */
record ExportFile(Path path, String table, long size, Charset charset, String hash) {
}
