package org.tallystick.loader.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.mif.MifProfile;

/**
 * A file on its way into the inventory.
 *
 * @param name    path as given
 * @param bytes   the content; for a file over the limit, its beginning
 * @param size    length of the file
 * @param hash    SHA-256 of the bytes
 * @param owner   SMSID of the computer it belongs to, as given from outside; null where nobody said
 * @param profile how it is read
 * @param reading reads it when asked; the same answer every time
 * @param verdict what was found of it while other files were loaded; null where the writer has to look for itself
 */
public record IncomingFile(String name, byte[] bytes, long size, byte[] hash, String owner, MifProfile profile,
        Supplier<ReadFile> reading, KnownFiles.Verdict verdict) {

    /** The hash under which a file without identity is known: the same bytes can belong to several computers. */
    byte[] ownedHash() {
        var digest = ContentHash.sha256();
        digest.update(hash);
        digest.update(owner.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    IncomingFile withReading(Supplier<ReadFile> other) {
        return new IncomingFile(name, bytes, size, hash, owner, profile, other, null);
    }

    IncomingFile withVerdict(KnownFiles.Verdict found) {
        return new IncomingFile(name, bytes, size, hash, owner, profile, reading, found);
    }

    /** SHA-256 of the bytes. */
    public static byte[] hash(byte[] bytes) {
        return ContentHash.sha256().digest(bytes);
    }
}
