package org.tallystick.mif;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads inventory files. A reader keeps its buffers and a bounded cache of names, so it is worth using again; it is
 * not safe for use by several threads, each of which needs its own. Any input ends in time and memory proportional
 * to its size, within the {@link MifLimits}; nothing is ever thrown because of the content of a file.
 */
public final class MifReader {

    private final MifOptions options;
    private final Problems problems;
    private final TextDecoder decoder;
    private final ParseState state;
    private final FileParser parser;

    /** Makes a reader. */
    public MifReader(MifOptions options) {
        this.options = Objects.requireNonNull(options);
        this.problems = new Problems(options);
        this.decoder = new TextDecoder(options.fallbackCharset());
        this.state = new ParseState(options, problems);
        this.parser = new FileParser(state);
    }

    /** Reads the bytes of one file. */
    public MifResult read(byte[] bytes) {
        problems.clear();
        MifEncoding none = new MifEncoding(StandardCharsets.US_ASCII, MifEncoding.Detection.ASCII, false);
        if (bytes.length == 0) {
            return refuse(MifProblemCode.EMPTY, "", "", none);
        }
        if (bytes.length > options.limits().fileBytes()) {
            return refuse(MifProblemCode.TOO_LARGE, options.limits().fileBytes() + " bytes at most",
                    bytes.length + " bytes", none);
        }
        String foreign = ForeignFormat.ofBytes(bytes);
        if (foreign != null) {
            return refuse(MifProblemCode.NOT_A_MIF, "`start component`", foreign, none);
        }
        decoder.decode(bytes);
        noteEncoding();
        state.open(decoder.text(), decoder.length(), decoder.isUnicode());
        MifDocument document = readText();
        boolean accepted = document != null && !problems.hasErrors();
        if (accepted) {
            DuplicateKeys.check(document, problems);
            accepted = !problems.hasErrors();
        }
        return new MifResult(accepted ? Optional.of(document) : Optional.empty(), problems.toList(),
                decoder.encoding());
    }

    private MifDocument readText() {
        Lexer lexer = state.lexer;
        if (lexer.token() == Token.END_OF_TEXT && !lexer.literals().isUnterminated()) {
            problems.error(MifProblemCode.EMPTY, lexer.line(), lexer.column(), "`start component`",
                    "nothing but white space");
            return null;
        }
        String foreign = ForeignFormat.ofText(lexer);
        if (foreign != null) {
            problems.clear();
            problems.error(MifProblemCode.NOT_A_MIF, lexer.line(), lexer.column(), "`start component`", foreign);
            return null;
        }
        return parser.parse();
    }

    private void noteEncoding() {
        MifEncoding encoding = decoder.encoding();
        if (decoder.isUnicode()) {
            problems.info(MifProblemCode.UNICODE, 1, 1, encoding.charset().name());
        } else if (encoding.bom()) {
            problems.warning(MifProblemCode.BOM, 1, 1, "", "");
        }
    }

    private MifResult refuse(MifProblemCode code, String expected, String found, MifEncoding encoding) {
        problems.error(code, 0, 0, expected, found);
        return new MifResult(Optional.empty(), problems.toList(), encoding);
    }
}
