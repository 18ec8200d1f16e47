package org.tallystick.mif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Makes instances of groups and rows, in file order, duplicates included. One object serves one document. */
final class Flattener {

    private final MifDocument document;
    private final Map<MifEnum, ValueChecks.EnumTexts> enums = new IdentityHashMap<>();
    private final Map<String, MifClassShape> shapes = new HashMap<>();
    private final List<MifInstance> instances = new ArrayList<>();
    private MifClassShape lastShape;
    private boolean[] lastPresent;

    Flattener(MifDocument document) {
        this.document = document;
    }

    /** The instances of the classes (in normal form) that a test accepts. */
    List<MifInstance> flatten(Predicate<String> classes) {
        Map<String, Boolean> tabled = new HashMap<>();
        for (MifTable table : document.component().tables()) {
            tabled.put(MifNames.normalise(table.className()), Boolean.TRUE);
        }
        TemplateIndex templates = new TemplateIndex();
        for (MifElement element : document.component().elements()) {
            String className = MifNames.normalise(element.className());
            switch (element) {
                case MifGroup group -> {
                    templates.add(group);
                    boolean template = group.isTemplate() && (tabled.containsKey(className) || !hasValues(group));
                    if (!template && classes.test(className)) {
                        add(group);
                    }
                }
                case MifTable table -> {
                    MifGroup template = templates.find(table.className());
                    if (template != null && classes.test(className)) {
                        add(table, template);
                    }
                }
            }
        }
        return instances;
    }

    private static boolean hasValues(MifGroup group) {
        for (MifAttribute attribute : group.attributes()) {
            if (attribute.value() != null && !isAbsent(attribute.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbsent(MifValue value) {
        return value instanceof MifValue.Instrumented || value == MifValue.UNSUPPORTED;
    }

    private void add(MifGroup group) {
        MifValue[] all = new MifValue[group.attributes().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = group.attributes().get(i).value();
        }
        lastPresent = null;
        add(group, all, AttributeNames.repeated(group.attributes()), group.position());
    }

    private void add(MifTable table, MifGroup template) {
        List<MifAttribute> attributes = template.attributes();
        boolean[] repeated = AttributeNames.repeated(attributes);
        MifValue[] all = new MifValue[attributes.size()];
        lastPresent = null;
        for (MifRow row : table.rows()) {
            for (int i = 0; i < all.length; i++) {
                MifValue cell = i < row.cells().size() ? row.cells().get(i) : null;
                all[i] = cell != null ? cell : attributes.get(i).value();
            }
            add(template, all, repeated, row.position());
        }
    }

    private void add(MifGroup group, MifValue[] all, boolean[] repeated, MifPosition position) {
        int size = all.length;
        boolean[] present = new boolean[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            present[i] = !isAbsent(all[i]) && (repeated.length == 0 || !repeated[i]);
            count += present[i] ? 1 : 0;
        }
        MifAction action = group.pragma() == null ? null : group.pragma().smsAction();
        if (count == 0 && action == null) {
            return;
        }
        MifValue[] values = new MifValue[count];
        int next = 0;
        for (int i = 0; i < size; i++) {
            if (present[i]) {
                values[next++] = resolve(group.attributes().get(i).type(), all[i]);
            }
        }
        if (lastPresent == null || !Arrays.equals(lastPresent, present)) {
            lastShape = shape(group, present);
            lastPresent = present;
        }
        instances.add(new MifInstance(lastShape, Arrays.asList(values), action, position));
    }

    /** The value as it is stored: texts of enumerations, null for what is unknown or no date. */
    private MifValue resolve(MifType type, MifValue value) {
        if (value == null || value == MifValue.UNKNOWN) {
            return null;
        }
        if (type.enumeration() != null && value instanceof MifValue.Number number) {
            String text = number.big() != null ? null
                    : enums.computeIfAbsent(type.enumeration(), ValueChecks.EnumTexts::new).of(number.value());
            return new MifValue.Text(text != null ? text : number.toString());
        }
        if (type.kind() == MifType.Kind.DATE) {
            boolean readable = value instanceof MifValue.Text text && isKnownDate(text.text());
            return readable ? value : null;
        }
        return value;
    }

    private static boolean isKnownDate(String text) {
        MifDate date = DateText.read(text);
        return date != null && !date.isUnknown();
    }

    /** The shape of a group with these attributes present; the last one of its class if that is equal. */
    private MifClassShape shape(MifGroup group, boolean[] present) {
        MifClassShape last = shapes.get(group.className());
        if (last != null && fits(last, group, present)) {
            return last;
        }
        List<String> names = new ArrayList<>();
        List<MifType> types = new ArrayList<>();
        List<MifStorage> storages = new ArrayList<>();
        for (int i = 0; i < present.length; i++) {
            MifAttribute attribute = group.attributes().get(i);
            if (present[i]) {
                names.add(attribute.name());
                types.add(attribute.type());
                storages.add(attribute.storage());
            }
        }
        MifClassShape shape = new MifClassShape(group.className(), group.name(), names, types, storages,
                keyNames(group));
        shapes.put(group.className(), shape);
        return shape;
    }

    private static List<String> keyNames(MifGroup group) {
        if (group.key().isEmpty()) {
            return List.of();
        }
        Map<Integer, String> byId = HashMap.newHashMap(group.attributes().size());
        for (MifAttribute attribute : group.attributes()) {
            byId.putIfAbsent(attribute.id(), attribute.name());
        }
        Set<String> names = LinkedHashSet.newLinkedHashSet(group.key().size());
        for (Integer id : group.key()) {
            String name = byId.get(id);
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private static boolean fits(MifClassShape shape, MifGroup group, boolean[] present) {
        int at = 0;
        for (int i = 0; i < present.length; i++) {
            if (present[i]) {
                MifAttribute attribute = group.attributes().get(i);
                if (at == shape.attributeNames().size() || !shape.attributeNames().get(at).equals(attribute.name())
                        || !shape.types().get(at).equals(attribute.type())
                        || shape.storages().get(at) != attribute.storage()) {
                    return false;
                }
                at++;
            }
        }
        return at == shape.attributeNames().size() && shape.groupName().equals(group.name())
                && shape.keyNames().equals(keyNames(group));
    }
}
