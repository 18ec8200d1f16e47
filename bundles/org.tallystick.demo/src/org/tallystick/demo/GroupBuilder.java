package org.tallystick.demo;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.mif.MifAccess;
import org.tallystick.mif.MifAttribute;
import org.tallystick.mif.MifGroup;
import org.tallystick.mif.MifPosition;
import org.tallystick.mif.MifPragma;
import org.tallystick.mif.MifStorage;
import org.tallystick.mif.MifType;
import org.tallystick.mif.MifValue;

/** Puts a group together; attributes are numbered as they come. */
public final class GroupBuilder {

    private final String name;
    private final String className;
    private final List<MifAttribute> attributes = new ArrayList<>();
    private List<Integer> key = List.of();
    private MifPragma pragma;

    /** Begins a group. */
    public GroupBuilder(String name, String className) {
        this.name = name;
        this.className = className;
    }

    /** Designates key attributes by their numbers. */
    public GroupBuilder key(Integer... ids) {
        key = List.of(ids);
        return this;
    }

    /** Marks the group as part of a delta: Add, Update or Delete. */
    GroupBuilder action(String action) {
        pragma = MifPragma.of("SMS:" + action);
        return this;
    }

    /** A text that many computers have in common. */
    public GroupBuilder common(String attribute, int length, String value) {
        return add(attribute, MifType.of(MifType.Kind.STRING, length), MifStorage.COMMON, new MifValue.Text(value));
    }

    /** A text of this computer. */
    public GroupBuilder text(String attribute, int length, String value) {
        return add(attribute, MifType.of(MifType.Kind.STRING, length), MifStorage.SPECIFIC, new MifValue.Text(value));
    }

    /** A number of this computer. */
    public GroupBuilder number(String attribute, long value) {
        return add(attribute, MifType.of(MifType.Kind.INTEGER), MifStorage.SPECIFIC, new MifValue.Number(value));
    }

    /** A date in the form of the DMI. */
    public GroupBuilder date(String attribute, String value) {
        return add(attribute, MifType.of(MifType.Kind.DATE), MifStorage.SPECIFIC, new MifValue.Text(value));
    }

    /** An attribute without a value, as the template of a table has them. */
    GroupBuilder column(String attribute, int length) {
        return add(attribute, MifType.of(MifType.Kind.STRING, length), MifStorage.COMMON, null);
    }

    /**
     * The group.
     *
     * @param id number in the file, or null for the template of a table
     */
    public MifGroup build(Integer id) {
        return new MifGroup(name, className, id, null, key, pragma, attributes, MifPosition.NONE);
    }

    private GroupBuilder add(String attribute, MifType type, MifStorage storage, MifValue value) {
        int id = attributes.size() + 1;
        attributes.add(
                new MifAttribute(attribute, id, null, type, MifAccess.READ_ONLY, storage, value, MifPosition.NONE));
        return this;
    }
}
