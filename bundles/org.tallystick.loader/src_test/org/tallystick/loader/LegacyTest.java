package org.tallystick.loader;

import java.nio.file.Path;
import java.util.List;

import org.tallystick.loader.legacy.ImportListener;
import org.tallystick.loader.legacy.LegacyPlan;
import org.tallystick.loader.legacy.LegacyResult;
import org.tallystick.loader.repair.RowFault;

/** Words for tests of imports. */
abstract class LegacyTest extends SiteTest {

    protected LegacyPlan plan(Path export) {
        return site.legacyImport().plan(export, ImportListener.NONE, () -> false);
    }

    protected LegacyPlan plan(LegacyExport export) {
        return plan(export.write(folder.resolve("export")));
    }

    protected LegacyResult letIn(LegacyPlan plan) {
        return site.legacyImport().execute(plan, "test", ImportListener.NONE, () -> false);
    }

    protected static List<String> words(List<RowFault> faults) {
        return faults.stream().map(fault -> fault.kind() + " " + fault.where() + " " + fault.count()
                + (fault.lost() == 0 ? "" : " lost " + fault.lost())).toList();
    }

    protected List<String> asked() {
        return site.queries().resyncs(true).stream().map(request -> request.getSmsId()).sorted().toList();
    }
}
