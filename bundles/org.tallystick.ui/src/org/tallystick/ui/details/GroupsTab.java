package org.tallystick.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.model.GroupInstance;
import org.tallystick.model.InventoryGroup;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/**
 * The groups at the left, the instances of the selected one at the right. A group with one instance is shown with one
 * line per attribute, since a line of thirty columns cannot be read.
 */
final class GroupsTab {

    private final SashForm sash;
    private final RecordTable<InventoryGroup> groups;
    private final Composite right;
    private final Label heading;
    private final Composite holder;
    private final StackLayout stack = new StackLayout();
    private final RecordTable<Line> single;
    private final TableActions actions;
    private RecordTable<Row> instances;
    private List<String> shownColumns = List.of();

    /** An attribute of the only instance. */
    private record Line(String name, String value, boolean key) {
    }

    /** One of several instances. */
    private record Row(int number, GroupInstance instance) {

        String value(int column) {
            return column < instance.getValues().size() ? Texts.orEmpty(instance.getValues().get(column)) : "";
        }
    }

    GroupsTab(Composite parent, TableActions actions) {
        this.actions = actions;
        sash = new SashForm(parent, SWT.HORIZONTAL);
        groups = new RecordTable<>(sash, "details.groups", Messages.Groups_spoken, new Columns<InventoryGroup>()
                .text("name", Messages.Column_group, 150, GroupsTab::name)
                .icon(group -> group.isOverridden() ? Icons.WARNING : null)
                .number("instances", Messages.Column_instances, 50, false, group -> group.getInstances().size())
                .text("class", Messages.Column_class, 220, InventoryGroup::getClassName).hidden()
                .text("source", Messages.Column_source, 110, group -> Texts.orEmpty(group.getSource()))
                .build(), group -> group.getClassName() + '\n' + group.getSource());
        right = Widgets.grid(sash, 1);
        heading = new Label(right, SWT.NONE);
        Widgets.name(heading, "details.group", Messages.Group_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
        holder = new Composite(right, SWT.NONE);
        holder.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(holder);
        single = new RecordTable<>(holder, "details.instance", Messages.Instance_spoken, new Columns<Line>()
                .text("attribute", Messages.Column_attribute, 150, line -> line.key()
                        ? NLS.bind(Messages.Attribute_key, line.name())
                        : line.name())
                .unsorted()
                .text("value", Messages.Column_value, 240, Line::value).unsorted()
                .build(), Line::name);
        stack.topControl = single.control();
        sash.setWeights(38, 62);
        groups.onSelection(rows -> show(rows.isEmpty() ? null : rows.get(0)));
        actions.add(groups);
        actions.add(single);
    }

    private static String name(InventoryGroup group) {
        String name = group.getName() == null || group.getName().isBlank() ? group.getClassName() : group.getName();
        return group.isOverridden() ? NLS.bind(Messages.Group_overridden, name) : name;
    }

    Control control() {
        return sash;
    }

    void show(OpenedComputer opened) {
        groups.setRows(opened.computer().getGroups());
        if (groups.selection().isEmpty()) {
            groups.select(group -> true);
        } else {
            show(groups.selection().get(0));
        }
    }

    private void show(InventoryGroup group) {
        if (group == null) {
            heading.setText("");
            single.setRows(List.of());
            stack.topControl = single.control();
        } else {
            int count = group.getInstances().size();
            heading.setText(Widgets.label(count == 1 ? NLS.bind(Messages.Group_heading_one, group.getClassName())
                    : NLS.bind(Messages.Group_heading, group.getClassName(), count)));
            if (group.getInstances().size() == 1) {
                showOne(group);
            } else {
                showMany(group);
            }
        }
        holder.layout();
    }

    private void showOne(InventoryGroup group) {
        Row row = new Row(1, group.getInstances().get(0));
        List<String> columns = group.getColumns();
        single.setRows(IntStream.range(0, columns.size())
                .mapToObj(i -> new Line(columns.get(i), row.value(i), group.getKeyColumns().contains(columns.get(i))))
                .toList());
        stack.topControl = single.control();
    }

    private void showMany(InventoryGroup group) {
        List<String> wanted = List.copyOf(group.getColumns());
        if (instances == null || !wanted.equals(shownColumns)) {
            if (instances != null) {
                actions.remove(instances);
                instances.control().dispose();
            }
            Columns<Row> columns = new Columns<>();
            for (int i = 0; i < wanted.size(); i++) {
                int index = i;
                String title = group.getKeyColumns().contains(wanted.get(i))
                        ? NLS.bind(Messages.Attribute_key, wanted.get(i))
                        : wanted.get(i);
                columns.text(i + "." + wanted.get(i), title, 120, row -> row.value(index));
            }
            instances = new RecordTable<>(holder, "details.instances." + group.getClassName(),
                    Messages.Instances_spoken, columns.build(), Row::number);
            actions.add(instances);
            shownColumns = wanted;
        }
        List<Row> rows = new ArrayList<>();
        for (GroupInstance instance : group.getInstances()) {
            rows.add(new Row(rows.size(), instance));
        }
        instances.setRows(rows);
        stack.topControl = instances.control();
    }
}
