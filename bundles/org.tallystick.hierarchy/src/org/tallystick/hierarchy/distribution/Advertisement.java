package org.tallystick.hierarchy.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.tallystick.hierarchy.Refusal;
import org.tallystick.hierarchy.serials.ObjectClass;

/**
 * An offer of a program to the computers of a collection.
 *
 * @param packageGuid    instance GUID of the package, so that another package of the same number is never meant
 * @param program        name of a program of the package
 * @param collectionGuid instance GUID of the collection
 * @param start          when the program is offered; null for at once
 * @param mandatory      when it runs if nobody ran it, rising; empty where nobody must
 * @param expires        when the offer ends; null for never
 */
public record Advertisement(String name, String comment, String packageGuid, String program, String collectionGuid,
        Instant start, List<Instant> mandatory, Instant expires, Priority priority) implements Definition {

    /** Brings texts into the form in which they are kept, and holds the times against each other. */
    public Advertisement {
        name = Texts.name(name, "name of the advertisement");
        comment = Texts.comment(comment);
        if (packageGuid.isEmpty() || collectionGuid.isEmpty()) {
            throw Refusal.value("An advertisement names a package and a collection; give both.");
        }
        program = Texts.name(program, "name of the program");
        mandatory = mandatory.stream().distinct().sorted().toList();
        if (expires != null && start != null && !expires.isAfter(start)) {
            throw Refusal.value("The advertisement would expire before it starts; give a later expiry.");
        }
        for (Instant time : mandatory) {
            if (start != null && time.isBefore(start) || expires != null && !time.isBefore(expires)) {
                throw Refusal.value("The mandatory time " + time
                        + " is not between the start of the advertisement and its expiry.");
            }
        }
    }

    @Override
    public ObjectClass kind() {
        return ObjectClass.ADVERTISEMENT;
    }

    @Override
    public List<String> references() {
        return List.of(packageGuid, collectionGuid);
    }

    @Override
    public Map<String, String> fields() {
        return new FieldWriter().put("name", name).put("comment", comment).put("package", packageGuid)
                .put("program", program).put("collection", collectionGuid).put("start", start)
                .list("mandatory", mandatory).put("expires", expires).put("priority", priority.label()).fields();
    }

    static Advertisement read(FieldReader fields) {
        List<Instant> mandatory = fields.list("mandatory").stream()
                .map(time -> new FieldReader(Map.of("mandatory", time)).time("mandatory")).toList();
        String priority = fields.text("priority").strip();
        return new Advertisement(fields.text("name"), fields.text("comment"), fields.text("package"),
                fields.text("program"), fields.text("collection"), fields.time("start"), mandatory,
                fields.time("expires"), priority.isEmpty() ? Priority.MEDIUM
                        : FieldReader.word(priority, "priority", Priority.class, Priority::label));
    }
}
