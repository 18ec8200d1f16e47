package org.tallystick.loader.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.loader.content.RowShape;
import org.tallystick.loader.content.ValueKind;
import org.tallystick.loader.match.Identification;
import org.tallystick.mif.MifClassShape;
import org.tallystick.mif.MifNames;
import org.tallystick.mif.MifType;
import org.tallystick.store.Definitions;
import org.tallystick.store.Definitions.ArchitectureRow;
import org.tallystick.store.Definitions.AttributeRow;
import org.tallystick.store.Definitions.ClassRow;
import org.tallystick.store.Tx;

/**
 * Architectures, sources and group classes of a site, made on the fly: the first definition of a type wins, lengths
 * are widened, letter case of names does not count. Remembers what it read, so it belongs to the one writer; what a
 * transaction that fails had defined is forgotten with it.
 */
public final class Catalog {

    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_CLASS = 600;
    private static final int LONGEST_ARCHITECTURE = 255;
    private static final int MOST_ATTRIBUTES = 10_000;
    private static final int REMEMBERED = 4096;

    private final Map<String, ArchitectureRow> architectures = new HashMap<>();
    private final Map<String, Integer> sources = remembering(REMEMBERED);
    private final Map<Integer, ClassDefinition> classes = remembering(REMEMBERED);
    private final Map<ShapeKey, ClassMapping> mappings = remembering(REMEMBERED);

    private static <K, V> Map<K, V> remembering(int most) {
        return new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    private record ShapeKey(int architecture, MifClassShape shape) {
    }

    /** The comparison form of an architecture's name. */
    public static String architectureKey(String name) {
        return MifNames.normalise(name);
    }

    /** Finds an architecture. */
    public Optional<ArchitectureRow> findArchitecture(Tx tx, String name) {
        String key = architectureKey(name);
        ArchitectureRow known = architectures.get(key);
        if (known == null && key.length() <= LONGEST_ARCHITECTURE) {
            known = Definitions.architecture(tx, key).orElse(null);
            if (known != null) {
                architectures.put(key, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** Finds or makes an architecture. */
    public ArchitectureRow architecture(Tx tx, String name) throws DefinitionConflict {
        Optional<ArchitectureRow> known = findArchitecture(tx, name);
        if (known.isPresent()) {
            return known.get();
        }
        checkLength(name, LONGEST_ARCHITECTURE, "architecture");
        tx.onRollback(this::forget);
        ArchitectureRow made = Definitions.insertArchitecture(tx, name.strip(), architectureKey(name));
        architectures.put(architectureKey(name), made);
        return made;
    }

    /** Keeps which keys the Identification of an architecture designated last. */
    public void setIdentificationKeys(Tx tx, ArchitectureRow architecture, String keys) {
        tx.onRollback(this::forget);
        Definitions.setIdentificationKeys(tx, architecture.id(), keys);
        architectures.put(architectureKey(architecture.name()),
                new ArchitectureRow(architecture.id(), architecture.name(), keys));
    }

    /** Finds or makes a source. */
    public int source(Tx tx, String name) throws DefinitionConflict {
        String key = MifNames.normalise(name);
        Integer known = sources.get(key);
        if (known == null) {
            if (key.length() > LONGEST_NAME) {
                throw new DefinitionConflict(null, "The name of the source is longer than " + LONGEST_NAME
                        + " characters.");
            }
            known = Definitions.source(tx, key).orElse(null);
            if (known == null) {
                tx.onRollback(this::forget);
                known = Definitions.insertSource(tx, name.strip(), key);
            }
            sources.put(key, known);
        }
        return known;
    }

    /** Reads a class by its number. */
    public ClassDefinition byId(Tx tx, ArchitectureRow architecture, int classId) {
        ClassDefinition known = classes.get(classId);
        if (known == null) {
            known = read(tx, architectureKey(architecture.name()), classId);
            classes.put(classId, known);
        }
        return known;
    }

    /** Reads a class without remembering it, for queries. */
    public static ClassDefinition read(Tx tx, String architectureKey, int classId) {
        ClassRow row = Definitions.groupClass(tx, classId)
                .orElseThrow(() -> new IllegalStateException("Class " + classId + " is not defined."));
        return new ClassDefinition(architectureKey, row, Definitions.attributes(tx, classId));
    }

    /** Finds a class that is defined. */
    public Optional<ClassDefinition> find(Tx tx, ArchitectureRow architecture, String classKey) {
        return Definitions.groupClass(tx, architecture.id(), classKey).map(row -> byId(tx, architecture, row.id()));
    }

    /** Finds or makes the class of a shape, and widens it to hold the shape. */
    public ClassMapping resolve(Tx tx, ArchitectureRow architecture, String classKey, RowShape shape)
            throws DefinitionConflict {
        ShapeKey key = new ShapeKey(architecture.id(), shape.declared());
        ClassMapping known = mappings.get(key);
        if (known == null) {
            known = define(tx, architecture, classKey, shape);
            mappings.put(key, known);
        }
        return known;
    }

    private ClassMapping define(Tx tx, ArchitectureRow architecture, String classKey, RowShape shape)
            throws DefinitionConflict {
        MifClassShape declared = shape.declared();
        ClassRow row = Definitions.groupClass(tx, architecture.id(), classKey).orElse(null);
        List<AttributeRow> attributes = row == null ? new ArrayList<>() : Definitions.attributes(tx, row.id());
        boolean changed = row == null;
        if (row == null) {
            checkLength(classKey, LONGEST_CLASS, "class");
            checkLength(declared.groupName(), LONGEST_NAME, "group");
            tx.onRollback(this::forget);
            row = Definitions.insertClass(tx, architecture.id(), classKey, declared.className().strip(),
                    declared.groupName());
        }
        Map<String, AttributeRow> byName = new HashMap<>();
        attributes.forEach(attribute -> byName.put(attribute.nameKey(), attribute));
        List<String> keys = shape.keyAttributes();
        int[] positions = new int[shape.size()];
        for (int i = 0; i < positions.length; i++) {
            AttributeRow before = byName.get(shape.key(i));
            AttributeRow after = before == null ? added(row, attributes, shape, i, keys)
                    : widened(row, before, declared.types().get(i), keys.contains(shape.key(i)));
            if (before == null) {
                Definitions.insertAttribute(tx, after);
                attributes.add(after);
                byName.put(after.nameKey(), after);
            } else if (!before.equals(after)) {
                Definitions.updateAttribute(tx, after);
                attributes.set(after.position() - 1, after);
            }
            changed |= !after.equals(before);
            positions[i] = after.position();
        }
        if (changed) {
            tx.onRollback(this::forget);
            int id = row.id();
            mappings.values().removeIf(mapping -> mapping.definition().id() == id);
        }
        ClassDefinition definition = new ClassDefinition(architectureKey(architecture.name()), row, attributes);
        classes.put(definition.id(), definition);
        return ClassMapping.of(definition, positions);
    }

    private static AttributeRow added(ClassRow row, List<AttributeRow> attributes, RowShape shape, int index,
            List<String> keys) throws DefinitionConflict {
        String name = shape.declared().attributeNames().get(index);
        checkLength(name, LONGEST_NAME, "attribute");
        if (attributes.size() >= MOST_ATTRIBUTES) {
            throw new DefinitionConflict(null, "Group class " + row.name() + " would get more than " + MOST_ATTRIBUTES
                    + " attributes.");
        }
        MifType type = shape.declared().types().get(index);
        return new AttributeRow(row.id(), attributes.size() + 1, name, shape.key(index), ValueKind.of(type).ordinal(),
                type.length(), shape.declared().storages().get(index).ordinal(), keys.contains(shape.key(index)));
    }

    private static AttributeRow widened(ClassRow row, AttributeRow before, MifType type, boolean key)
            throws DefinitionConflict {
        ValueKind kind = ValueKind.of(type);
        ValueKind known = ValueKind.values()[before.kind()];
        if (kind != known) {
            throw new DefinitionConflict(before.name(), "Attribute " + before.name() + " of group " + row.groupName()
                    + " (" + row.name() + ") is known as " + known.label() + ", but the file declares it as "
                    + kind.label() + ".");
        }
        return new AttributeRow(before.classId(), before.position(), before.name(), before.nameKey(), before.kind(),
                Math.max(before.length(), type.length()), before.storage(), before.key() || key);
    }

    /** Refuses an Identification by whose attributes no computer can be looked up. */
    public static void checkNames(Identification identification) throws DefinitionConflict {
        for (Identification.Attribute attribute : identification.attributes()) {
            checkLength(attribute.name(), LONGEST_NAME, "attribute");
        }
    }

    private static void checkLength(String name, int longest, String what) throws DefinitionConflict {
        if (Math.max(name.length(), MifNames.normalise(name).length()) > longest) { // some letters grow in upper case
            throw new DefinitionConflict(null, "The name of a" + (what.startsWith("a") ? "n " : " ") + what
                    + " is longer than " + longest + " characters: " + name.substring(0, 60) + "...");
        }
    }

    private void forget() {
        architectures.clear();
        sources.clear();
        classes.clear();
        mappings.clear();
    }
}
