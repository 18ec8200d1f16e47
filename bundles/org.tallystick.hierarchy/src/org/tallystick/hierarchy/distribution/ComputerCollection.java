package org.tallystick.hierarchy.distribution;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.tallystick.hierarchy.serials.ObjectClass;

/**
 * A collection of computers: those that a rule finds, and direct members, which are kept beside the definition.
 *
 * @param limitGuid instance GUID of the collection whose members alone can be members; empty for no limit
 * @param rules     a computer belongs to the collection when one of them finds it; sorted, for their order means nothing
 */
public record ComputerCollection(String name, String comment, String limitGuid, List<Rule> rules)
        implements Definition {

    /** Brings texts and rules into the form in which they are kept. */
    public ComputerCollection {
        name = Texts.name(name, "name of the collection");
        comment = Texts.comment(comment);
        rules = rules.stream().distinct().sorted(Comparator.comparing(Rule::toString)).toList();
    }

    @Override
    public ObjectClass kind() {
        return ObjectClass.COLLECTION;
    }

    @Override
    public List<String> references() {
        return limitGuid.isEmpty() ? List.of() : List.of(limitGuid);
    }

    @Override
    public Map<String, String> fields() {
        return new FieldWriter().put("name", name).put("comment", comment).put("limited-to", limitGuid)
                .list("rule", rules).fields();
    }

    static ComputerCollection read(FieldReader fields) {
        return new ComputerCollection(fields.text("name"), fields.text("comment"), fields.text("limited-to"),
                fields.list("rule").stream().map(Rule::parse).toList());
    }
}
