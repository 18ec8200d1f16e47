package org.tallystick.ui.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.tallystick.mif.MifOptions;
import org.tallystick.mif.MifProblem;
import org.tallystick.mif.MifProfile;
import org.tallystick.mif.MifReader;
import org.tallystick.mif.MifResult;
import org.tallystick.model.InventoryFile;

/**
 * The kept bytes of a file as text, with every problem that the reader finds in them: the record of the file has only
 * the first.
 *
 * @param cut whether the text is longer than what is shown
 */
record FileText(InventoryFile file, boolean kept, String text, boolean cut, List<MifProblem> problems) {

    /** More than this is not shown: the widget would take seconds to lay it out. */
    static final int SHOWN_CHARS = 2_000_000;

    static FileText of(InventoryFile file, Optional<byte[]> bytes) {
        if (bytes.isEmpty()) {
            return new FileText(file, false, "", false, List.of());
        }
        MifResult result = read(file, bytes.get());
        Charset charset = result == null ? StandardCharsets.ISO_8859_1 : result.encoding().charset();
        String text = visible(new String(bytes.get(), charset));
        boolean cut = text.length() > SHOWN_CHARS;
        return new FileText(file, true, cut ? text.substring(0, SHOWN_CHARS) : text, cut,
                result == null ? List.of() : result.problems());
    }

    private static MifResult read(InventoryFile file, byte[] bytes) {
        boolean strict = MifProfile.STRICT.name().equalsIgnoreCase(file.getProfile());
        try {
            return new MifReader(strict ? MifOptions.strict() : MifOptions.legacy()).read(bytes);
        } catch (RuntimeException e) {
            ILog.of(FileText.class).error(file.getName(), e);
            return null;
        }
    }

    /** Characters that would end or spoil the text are shown as their pictures; columns stay the same. */
    private static String visible(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        StringBuilder out = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            out.append(c < ' ' && c != '\n' && c != '\r' && c != '\t' ? (char) ('\u2400' + c) : c);
        }
        return out.toString();
    }
}
