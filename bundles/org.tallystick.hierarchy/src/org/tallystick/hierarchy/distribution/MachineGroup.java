package org.tallystick.hierarchy.distribution;

import java.util.List;
import java.util.Map;

import org.tallystick.hierarchy.serials.ObjectClass;

/** A static list of computers, which are kept beside the definition as direct members. */
public record MachineGroup(String name, String comment) implements Definition {

    /** Brings texts into the form in which they are kept. */
    public MachineGroup {
        name = Texts.name(name, "name of the machine group");
        comment = Texts.comment(comment);
    }

    @Override
    public ObjectClass kind() {
        return ObjectClass.MACHINE_GROUP;
    }

    @Override
    public List<String> references() {
        return List.of();
    }

    @Override
    public Map<String, String> fields() {
        return new FieldWriter().put("name", name).put("comment", comment).fields();
    }

    static MachineGroup read(FieldReader fields) {
        return new MachineGroup(fields.text("name"), fields.text("comment"));
    }
}
