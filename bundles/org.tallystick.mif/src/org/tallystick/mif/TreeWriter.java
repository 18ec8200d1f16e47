package org.tallystick.mif;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the blocks of one document. */
final class TreeWriter {

    private static final int MAX_NAME = 255;
    private static final String NEW_LINE = "\r\n";
    private static final String INDENT = "  ";

    private final LiteralWriter literals;
    private final StringBuilder out = new StringBuilder();
    private final Set<MifEnum> named = new HashSet<>();
    private int depth;

    TreeWriter(LiteralWriter literals) {
        this.literals = literals;
    }

    String write(MifDocument document) {
        header(document.header());
        if (document.language() != null) {
            text("Language", document.language(), 0);
        }
        MifComponent component = document.component();
        start("Component");
        text("Name", component.name(), MAX_NAME);
        description(component.description());
        component.paths().forEach(this::path);
        component.enums().forEach(this::namedEnum);
        for (MifElement element : component.elements()) {
            switch (element) {
                case MifGroup group -> group(group);
                case MifTable table -> table(table);
            }
        }
        end("Component");
        return out.toString();
    }

    private void header(MifHeader header) {
        headerLine("Architecture", header.architecture());
        headerLine("UniqueID", header.uniqueId());
        headerLine("AgentID", header.agentId());
        if (!header.keyAttributes().isEmpty()) {
            out.append("//KeyAttribute");
            for (String attribute : header.keyAttributes()) {
                bracket(attribute);
            }
            out.append(NEW_LINE);
        }
    }

    private void headerLine(String keyword, String value) {
        if (value != null) {
            out.append("//").append(keyword);
            bracket(value);
            out.append(NEW_LINE);
        }
    }

    /** A comment has no escapes: what would end the bracket or the line becomes a blank. */
    private void bracket(String value) {
        out.append('<').append(value.replace('>', ' ').replace('\r', ' ').replace('\n', ' ')).append('>');
    }

    private void path(MifPath path) {
        start("Path");
        text("Name", path.name(), MAX_NAME);
        for (MifPath.Target target : path.targets()) {
            if (target.file() == null) {
                line(target.system(), "direct-interface");
            } else {
                text(target.system(), target.file(), 0);
            }
        }
        end("Path");
    }

    private void namedEnum(MifEnum enumeration) {
        indent();
        enumeration(enumeration);
        if (enumeration.name() != null) {
            named.add(enumeration);
        }
    }

    /** Writes an enumeration; the first line is indented already. */
    private void enumeration(MifEnum enumeration) {
        out.append("Start Enum").append(NEW_LINE);
        depth++;
        if (enumeration.name() != null) {
            text("Name", enumeration.name(), MAX_NAME);
        }
        line("Type", enumeration.kind().keyword());
        for (MifEnum.Entry entry : enumeration.entries()) {
            text(Long.toString(entry.value()), entry.text(), 0);
        }
        end("Enum");
    }

    private void group(MifGroup group) {
        start("Group");
        text("Name", group.name(), MAX_NAME);
        if (group.id() != null) {
            line("ID", group.id().toString());
        }
        text("Class", group.className(), 0);
        description(group.description());
        if (!group.key().isEmpty()) {
            key(group.key());
        }
        if (group.pragma() != null) {
            text("Pragma", group.pragma().text(), 0);
        }
        group.attributes().forEach(this::attribute);
        end("Group");
    }

    private void key(List<Integer> ids) {
        statement("Key");
        for (int i = 0; i < ids.size(); i++) {
            out.append(i == 0 ? "" : ",").append(ids.get(i));
        }
        out.append(NEW_LINE);
    }

    private void attribute(MifAttribute attribute) {
        start("Attribute");
        text("Name", attribute.name(), MAX_NAME);
        line("ID", Integer.toString(attribute.id()));
        description(attribute.description());
        line("Access", attribute.access().keyword());
        line("Storage", attribute.storage().keyword());
        type(attribute.type());
        if (attribute.value() != null) {
            statement("Value");
            value(attribute.value(), attribute.type());
            out.append(NEW_LINE);
        }
        end("Attribute");
    }

    private void type(MifType type) {
        statement("Type");
        if (type.enumeration() != null) {
            if (named.contains(type.enumeration())) {
                literals.write(out, type.enumeration().name(), MAX_NAME);
                out.append(NEW_LINE);
            } else {
                enumeration(type.enumeration());
            }
            return;
        }
        out.append(type.kind().keyword());
        if (type.length() > 0) {
            out.append('(').append(type.length()).append(')');
        }
        out.append(NEW_LINE);
    }

    private void value(MifValue value, MifType type) {
        switch (value) {
            case MifValue.Text text -> literals.write(out, text.text(), type == null ? 0 : type.length());
            case MifValue.Number number -> out.append(number);
            case MifValue.Instrumented instrumented -> {
                out.append("* ");
                literals.write(out, instrumented.name(), 0);
            }
            case MifValue.Unsupported unsupported -> out.append("Unsupported");
            case MifValue.Unknown unknown -> out.append("Unknown");
        }
    }

    private void table(MifTable table) {
        start("Table");
        text("Name", table.name(), MAX_NAME);
        if (table.id() != null) {
            line("ID", table.id().toString());
        }
        text("Class", table.className(), 0);
        for (MifRow row : table.rows()) {
            row(row.cells());
        }
        end("Table");
    }

    private void row(List<MifValue> cells) {
        indent();
        out.append('{');
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",");
            if (cells.get(i) != null) {
                value(cells.get(i), null);
            }
        }
        out.append('}').append(NEW_LINE);
    }

    private void description(String description) {
        if (description != null) {
            text("Description", description, 0);
        }
    }

    private void start(String block) {
        indent();
        out.append("Start ").append(block).append(NEW_LINE);
        depth++;
    }

    private void end(String block) {
        depth--;
        indent();
        out.append("End ").append(block).append(NEW_LINE);
    }

    private void text(String keyword, String text, int length) {
        statement(keyword);
        literals.write(out, text, length);
        out.append(NEW_LINE);
    }

    private void line(String keyword, String value) {
        statement(keyword);
        out.append(value).append(NEW_LINE);
    }

    private void statement(String keyword) {
        indent();
        out.append(keyword).append(" = ");
    }

    private void indent() {
        out.repeat(INDENT, depth);
    }
}
