package org.tallystick.ui.site;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;

/** Loads files or folders that a person chose, or tries what loading them would do. */
final class LoadJob extends LoaderJob {

    private final LoadRequest request;

    LoadJob(SiteAccess access, LoadRequest request) {
        super(title(request), access, request.dryRun() ? LoadRun.Kind.DRY_RUN : LoadRun.Kind.LOAD);
        this.request = request;
        setRule(new WriterRule());
    }

    private static String title(LoadRequest request) {
        List<Path> paths = request.paths();
        String what = paths.size() == 1 ? String.valueOf(paths.get(0).getFileName())
                : NLS.bind(Messages.Load_several, paths.size());
        return NLS.bind(request.dryRun() ? Messages.DryRun_job : Messages.Load_job, what);
    }

    @Override
    protected LoadSummary load(InventorySite site, LoadListener listener, BooleanSupplier cancelled) {
        return site.load(request, listener, cancelled);
    }
}
