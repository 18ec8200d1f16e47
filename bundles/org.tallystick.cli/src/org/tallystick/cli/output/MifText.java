package org.tallystick.cli.output;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.mif.MifAttribute;
import org.tallystick.mif.MifComponent;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifElement;
import org.tallystick.mif.MifGroup;
import org.tallystick.mif.MifHeader;
import org.tallystick.mif.MifRow;
import org.tallystick.mif.MifTable;
import org.tallystick.mif.MifType;
import org.tallystick.mif.MifValue;

/** A MIF as an outline for people: groups and tables with their values. */
public final class MifText {

    private static final String INDENT = "  ";

    private MifText() {
    }

    /** Prints the tree of one file. */
    public static void document(Output output, String file, MifDocument document) {
        MifComponent component = document.component();
        output.line(Texts.printable(file) + ": component " + Texts.printable(component.name()));
        List<String> facts = new ArrayList<>();
        MifHeader header = document.header();
        fact(facts, "Architecture", header.architecture());
        fact(facts, "Unique ID", header.uniqueId());
        fact(facts, "Agent", header.agentId());
        header.keyAttributes().forEach(key -> fact(facts, "Key attribute", key));
        fact(facts, "Language", document.language());
        fact(facts, "Description", component.description());
        TextTable.printPairs(output, INDENT, facts);
        for (MifElement element : component.elements()) {
            output.line();
            switch (element) {
                case MifGroup group -> group(output, group);
                case MifTable table -> table(output, table);
            }
        }
    }

    /** A type as a MIF spells it. */
    static String type(MifType type) {
        if (type.enumeration() != null && type.enumeration().name() != null) {
            return type.enumeration().name();
        }
        String keyword = type.enumeration() == null ? type.kind().keyword() : "Enum";
        return type.length() > 0 ? keyword + "(" + type.length() + ")" : keyword;
    }

    private static void group(Output output, MifGroup group) {
        output.line(title("Group", group) + (group.pragma() == null ? ""
                : "  " + Texts.printable(group.pragma().text())));
        List<List<String>> rows = new ArrayList<>();
        for (MifAttribute attribute : group.attributes()) {
            rows.add(List.of(Integer.toString(attribute.id()), group.key().contains(attribute.id()) ? "key" : "",
                    Texts.printable(attribute.name()), Texts.printable(type(attribute.type())),
                    value(attribute)));
        }
        TextTable.print(output, INDENT, rows);
    }

    private static void table(Output output, MifTable table) {
        output.line(title("Table", table) + "  " + Texts.count(table.rows().size(), "row"));
        List<List<String>> rows = new ArrayList<>();
        for (MifRow row : table.rows()) {
            rows.add(row.cells().stream().map(MifText::value).toList());
        }
        TextTable.print(output, INDENT, rows);
    }

    private static String title(String kind, MifElement element) {
        return kind + " " + Texts.printable(element.name()) + "  (" + Texts.printable(element.className())
                + ", line " + element.position().line() + ")";
    }

    private static String value(MifAttribute attribute) {
        String shown = value(attribute.value());
        if (attribute.value() instanceof MifValue.Number number && attribute.type().enumeration() != null) {
            String text = attribute.type().enumeration().textOf(number.value());
            return text == null ? shown : shown + " = " + Texts.printable(text);
        }
        return shown;
    }

    private static String value(MifValue value) {
        return switch (value) {
            case null -> "-";
            case MifValue.Text text -> '"' + Texts.printable(text.text()) + '"';
            case MifValue.Number number -> number.toString();
            case MifValue.Instrumented instrumented -> "* \"" + Texts.printable(instrumented.name()) + '"';
            case MifValue.Unsupported unsupported -> Decision.word(unsupported);
            case MifValue.Unknown unknown -> Decision.word(unknown);
        };
    }

    private static void fact(List<String> facts, String name, String value) {
        if (value != null) {
            facts.add(name);
            facts.add(Texts.printable(value));
        }
    }
}
