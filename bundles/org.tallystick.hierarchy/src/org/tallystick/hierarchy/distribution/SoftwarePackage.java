package org.tallystick.hierarchy.distribution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.hierarchy.Refusal;
import org.tallystick.hierarchy.serials.ObjectClass;

/**
 * A software package: three kinds of content, each of which may be missing, and the programs that can be run from it.
 *
 * @param programs sorted by name
 */
public record SoftwarePackage(String name, String manufacturer, String version, String language, String comment,
        WorkstationContent workstation, ServerContent server, InventoryContent inventory, List<Program> programs)
        implements
        Definition {

    private static final int MOST_PROGRAMS = 1000;

    /** Brings texts into the form in which they are kept. */
    public SoftwarePackage {
        name = Texts.name(name, "name of the package");
        manufacturer = Texts.line(manufacturer, "manufacturer");
        version = Texts.line(version, "version");
        language = Texts.line(language, "language");
        comment = Texts.comment(comment);
        programs = programs.stream().sorted(Comparator.comparing(Program::name)).toList();
        if (programs.size() > MOST_PROGRAMS) {
            throw Refusal.value("A package has at most " + MOST_PROGRAMS + " programs.");
        }
        if (programs.stream().map(program -> Texts.key(program.name())).distinct().count() < programs.size()) {
            throw Refusal.value("Two programs of package " + name + " have the same name; rename one.");
        }
    }

    /** A package of a name alone. */
    public static SoftwarePackage of(String name) {
        return new SoftwarePackage(name, "", "", "", "", WorkstationContent.NONE, ServerContent.NONE,
                InventoryContent.NONE, List.of());
    }

    /** The same with other programs. */
    public SoftwarePackage with(List<Program> others) {
        return new SoftwarePackage(name, manufacturer, version, language, comment, workstation, server, inventory,
                others);
    }

    /** A program by its name, whatever its letter case. */
    public Optional<Program> program(String wanted) {
        return programs.stream().filter(program -> Texts.key(program.name()).equals(Texts.key(wanted))).findFirst();
    }

    @Override
    public ObjectClass kind() {
        return ObjectClass.PACKAGE;
    }

    @Override
    public List<String> references() {
        return List.of();
    }

    @Override
    public Map<String, String> fields() {
        FieldWriter fields = new FieldWriter().put("name", name).put("manufacturer", manufacturer)
                .put("version", version).put("language", language).put("comment", comment)
                .put("workstation-source", workstation.source()).put("server-source", server.source())
                .put("share", server.share()).put("share-permissions", server.permissions())
                .list("inventory-file", inventory.files());
        programs.forEach(program -> program.write(fields));
        return fields.fields();
    }

    static SoftwarePackage read(FieldReader fields) {
        return new SoftwarePackage(fields.text("name"), fields.text("manufacturer"), fields.text("version"),
                fields.text("language"), fields.text("comment"),
                new WorkstationContent(fields.text("workstation-source")),
                new ServerContent(fields.text("server-source"), fields.text("share"),
                        fields.text("share-permissions")),
                new InventoryContent(fields.list("inventory-file")), fields.parts("program").entrySet().stream()
                        .map(part -> Program.read(part.getKey(), part.getValue())).toList());
    }
}
