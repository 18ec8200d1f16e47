package org.tallystick.loader.staging;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.content.ByteReader;
import org.tallystick.loader.content.ByteWriter;
import org.tallystick.loader.content.ValueKind;

/**
 * Architectures, groups and tables of rows that come from outside, whatever brought them. Places in the lists are the
 * numbers that staged rows use; table 0 stands for none.
 *
 * @param nextMachine counter of machines; null where nobody tells it
 */
public record StagedDefinitions(List<Architecture> architectures, List<Group> groups, List<Table> tables,
        Long nextMachine) {

    private static final int FORM = 1;

    /** Copies the lists. */
    public StagedDefinitions {
        architectures = List.copyOf(architectures);
        groups = List.copyOf(groups);
        tables = List.copyOf(tables);
    }

    /**
     * A kind of inventoried object.
     *
     * @param key    its number where it comes from
     * @param direct whether its groups are flat tables without machines (domain 2.3)
     */
    public record Architecture(long key, String name, boolean direct) {
    }

    /**
     * A table of values.
     *
     * @param name    as it is called where it comes from
     * @param columns its columns but for the data key
     * @param common  whether machines share its rows
     */
    public record Table(String name, List<String> columns, boolean common) {

        /** Copies the list. */
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A group class.
     *
     * @param architecture place of its architecture
     * @param key          its number where it comes from
     * @param className    class string
     * @param common       place of its common table, 0 for none; likewise specific
     * @param nextCommon   counter of keys; null where nobody tells it; likewise the others
     */
    public record Group(int architecture, long key, String name, String className, int common, int specific,
            Long nextCommon, Long nextSpecific, Long nextInstance, List<Attribute> attributes) {

        /** Copies the list. */
        public Group {
            attributes = List.copyOf(attributes);
        }

        /** The same with other counters. */
        public Group withCounters(Long newCommon, Long newSpecific, Long newInstance) {
            return new Group(architecture, key, name, className, common, specific, newCommon, newSpecific, newInstance,
                    attributes);
        }
    }

    /**
     * An attribute of a group.
     *
     * @param inCommon whether its values are in the common table
     * @param column   place in the columns of that table; -1 where no table has it
     * @param orColumn another place where a value is looked for when there is none; -1 for none
     * @param length   declared length; 0 where none was
     */
    public record Attribute(String name, boolean inCommon, int column, int orColumn, ValueKind kind, int length,
            boolean isKey) {
    }

    /** A table by its number. */
    public Table table(int number) {
        return tables.get(number - 1);
    }

    /** The same with other groups and counter of machines. */
    public StagedDefinitions with(List<Group> other, Long machines) {
        return new StagedDefinitions(architectures, other, tables, machines);
    }

    /** The byte form. */
    public byte[] write() {
        ByteWriter form = new ByteWriter(4096);
        form.put(FORM).putNumber(architectures.size());
        architectures.forEach(one -> form.putSigned(one.key()).putText(one.name()).put(one.direct() ? 1 : 0));
        form.putNumber(tables.size());
        for (Table table : tables) {
            form.putText(table.name()).put(table.common() ? 1 : 0).putNumber(table.columns().size());
            table.columns().forEach(form::putText);
        }
        form.putNumber(groups.size());
        groups.forEach(group -> put(form, group));
        putCounter(form, nextMachine);
        return form.toBytes();
    }

    private static void put(ByteWriter form, Group group) {
        form.putNumber(group.architecture()).putSigned(group.key()).putText(group.name()).putText(group.className())
                .putNumber(group.common()).putNumber(group.specific());
        putCounter(form, group.nextCommon());
        putCounter(form, group.nextSpecific());
        putCounter(form, group.nextInstance());
        form.putNumber(group.attributes().size());
        for (Attribute attribute : group.attributes()) {
            form.putText(attribute.name()).put(attribute.inCommon() ? 1 : 0).putSigned(attribute.column())
                    .putSigned(attribute.orColumn()).put(attribute.kind().ordinal()).putNumber(attribute.length())
                    .put(attribute.isKey() ? 1 : 0);
        }
    }

    private static void putCounter(ByteWriter form, Long counter) {
        form.put(counter == null ? 0 : 1);
        if (counter != null) {
            form.putSigned(counter);
        }
    }

    private static Long getCounter(ByteReader form) {
        return form.get() == 0 ? null : Long.valueOf(form.getSigned());
    }

    /** Reads the byte form. */
    public static StagedDefinitions read(byte[] bytes) {
        ByteReader form = new ByteReader(bytes);
        if (form.get() != FORM) {
            throw new IllegalStateException("The kept bytes are damaged.");
        }
        int count = form.getCount();
        List<Architecture> architectures = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            architectures.add(new Architecture(form.getSigned(), form.getText(), form.get() == 1));
        }
        count = form.getCount();
        List<Table> tables = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = form.getText();
            boolean common = form.get() == 1;
            int columnCount = form.getCount();
            List<String> columns = new ArrayList<>(columnCount);
            for (int c = 0; c < columnCount; c++) {
                columns.add(form.getText());
            }
            tables.add(new Table(name, columns, common));
        }
        count = form.getCount();
        List<Group> groups = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            groups.add(group(form));
        }
        return new StagedDefinitions(architectures, groups, tables, getCounter(form));
    }

    private static Group group(ByteReader form) {
        int architecture = form.getInt();
        long key = form.getSigned();
        String name = form.getText();
        String className = form.getText();
        int common = form.getInt();
        int specific = form.getInt();
        Long nextCommon = getCounter(form);
        Long nextSpecific = getCounter(form);
        Long nextInstance = getCounter(form);
        int count = form.getCount();
        List<Attribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(new Attribute(form.getText(), form.get() == 1, (int) form.getSigned(),
                    (int) form.getSigned(), ValueKind.values()[form.get()], form.getInt(), form.get() == 1));
        }
        return new Group(architecture, key, name, className, common, specific, nextCommon, nextSpecific, nextInstance,
                attributes);
    }
}
