package org.tallystick.ui.details;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.ValueChange;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Texts;

/** What changed, newest first: one line per value, with what it was and what it became. */
final class HistoryTab {

    private final RecordTable<Line> table;

    /** One change. */
    private record Line(int number, HistoryRecord record, ValueChange change) {

        String group() {
            return record.getBefore() == null ? ""
                    : Texts.orEmpty(record.getBefore().getName() == null ? record.getBefore().getClassName()
                            : record.getBefore().getName());
        }

        String what() {
            if (change == null) {
                return Messages.Change_group;
            }
            if (change.getAttribute() == null) {
                return change.getAfter() == null ? Messages.Change_gone : Messages.Change_came;
            }
            return change.getAttribute();
        }

        String icon() {
            if (change == null || change.getAttribute() != null) {
                return Icons.DIFFER;
            }
            return change.getAfter() == null ? Icons.REMOVED : Icons.NEW;
        }
    }

    HistoryTab(Composite parent, TableActions actions) {
        table = new RecordTable<>(parent, "details.history", Messages.Tab_history, new Columns<Line>()
                .time("at", Messages.Column_at, 150, line -> line.record().getAt())
                .text("group", Messages.Column_group, 95, Line::group)
                .text("what", Messages.Column_attribute, 110, Line::what).icon(Line::icon)
                .text("before", Messages.Column_before, 130,
                        line -> line.change() == null ? "" : Texts.orDash(line.change().getBefore()))
                .text("after", Messages.Column_after, 130,
                        line -> line.change() == null ? "" : Texts.orDash(line.change().getAfter()))
                .text("instance", Messages.Column_instance, 90,
                        line -> line.change() == null ? "" : Texts.orEmpty(line.change().getInstance()))
                .text("file", Messages.Column_file, 150, line -> Texts.fileName(line.record().getFileName()))
                .build(), line -> line.record().getAt() + "/" + line.number());
        actions.add(table);
    }

    Control control() {
        return table.control();
    }

    void show(OpenedComputer opened) {
        List<Line> lines = new ArrayList<>();
        for (HistoryRecord record : opened.history()) {
            if (record.getChanges().isEmpty()) {
                lines.add(new Line(lines.size(), record, null));
            }
            for (ValueChange change : record.getChanges()) {
                lines.add(new Line(lines.size(), record, change));
            }
        }
        table.hint(lines.isEmpty() ? Messages.History_none : "");
        table.setRows(lines);
    }
}
