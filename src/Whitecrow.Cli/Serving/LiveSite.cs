using System.Collections.Immutable;
using Whitecrow.Cli.Files;
using Whitecrow.Cli.Git;
using Whitecrow.Diagnostics;

namespace Whitecrow.Cli.Serving;

/// <summary>A site that follows its folder: read again and joined anew whenever something in it changes.</summary>
internal sealed class LiveSite : IDisposable
{
    // Time for the browser to fetch the page that somebody is looking at, before all others are drawn.
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(250);

    private readonly string root;
    private readonly bool drafts;
    private readonly bool isStrict;
    private readonly GitProgram? git;
    private ImmutableHashSet<string> paths = [];
    private LastChanges changes = LastChanges.None;
    private readonly FolderWatcher watcher;
    private readonly KnownFiles known = new();
    private readonly BuildMemory memory = new();
    private readonly Lock change = new();
    private volatile LiveState state;

    /// <summary>Reads the site for the first time; draws nothing.</summary>
    /// <param name="root">The site's folder; absolute.</param>
    /// <param name="drafts">True when drafts are built too.</param>
    /// <param name="isStrict">True when warnings count as errors.</param>
    /// <param name="git">Knows when pages were last changed; null where there is none.</param>
    public LiveSite(string root, bool drafts, bool isStrict = false, GitProgram? git = null)
    {
        this.git = git;
        this.root = root;
        this.drafts = drafts;
        this.isStrict = isStrict;

        // Before the first look: nothing can change unseen in between.
        watcher = new(root);
        var edition = Make(SiteFolder.Read(root, known), null);
        state = new(edition, Known(edition, []), isComplete: false);
    }

    /// <summary>What can be looked at now.</summary>
    public LiveState State => state;

    /// <summary>Follows the folder, until told to stop.</summary>
    /// <param name="report">Told of bugs of this program: they end no session of somebody who writes.</param>
    /// <param name="stop">Ends it.</param>
    public async Task FollowAsync(Action<Exception> report, CancellationToken stop)
    {
        var drawing = Draw(TimeSpan.Zero);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                Doubt(await watcher.NextAsync(stop));
                if (ReadChanged() is { } edition)
                {
                    await drawing.CancelAsync();
                    var late = state.Diagnostics.Except(state.Edition.Preview.Diagnostics);
                    Continue(state, new(edition, Known(edition, late), isComplete: false));
                    drawing = Draw(Courtesy);
                }
            }
            catch (OperationCanceledException)
            {
                break;
            }
#pragma warning disable CA1031 // A bug of any type; the edition before it can still be looked at.
            catch (Exception e)
#pragma warning restore CA1031
            {
                report(e);
            }
        }

        await drawing.CancelAsync();

        CancellationTokenSource Draw(TimeSpan after)
        {
            var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
            _ = DrawAllAsync(state, after, report, end.Token);
            return end;
        }
    }

    public void Dispose() => watcher.Dispose();

    private void Doubt(IReadOnlySet<string>? touched)
    {
        if (touched is null)
        {
            known.DoubtAll();
            return;
        }

        foreach (var path in touched)
        {
            known.Doubt(path);
        }
    }

    // Null where everything is as it was.
    private Edition? ReadChanged()
    {
        var before = state.Edition;
        var sources = SiteFolder.Read(root, known);
        return
            sources.Value.SequenceEqual(before.Sources.Value)
            && sources.Diagnostics.SequenceEqual(before.Sources.Diagnostics)
            ? null
            : Make(sources, before);
    }

    private Edition Make(Checked<ImmutableArray<InputFile>> sources, Edition? before)
    {
        var input = new SiteInput(sources.Value, drafts, isStrict)
        {
            Unreadable = SiteFolder.Unreadable(sources),
            LastChanged = () => Days(sources.Value),
        };
        return new(sources, Preview.Of(input, memory), before);
    }

    // Saving a file does not change the history. It is asked again where a file has come or gone.
    private ImmutableDictionary<string, DateOnly> Days(ImmutableArray<InputFile> files)
    {
        if (!paths.SetEquals(files.Select(f => f.Path)))
        {
            paths = [.. files.Select(f => f.Path)];
            changes = LastChanges.Begin(git, root)(paths);
        }

        return changes.Days;
    }

    private static ImmutableArray<Diagnostic> Known(Edition edition, IEnumerable<Diagnostic> late) =>
        edition.Preview.Severities.Apply([.. edition.Sources.Diagnostics, .. edition.Preview.Diagnostics, .. late]);

    // Draws the pages that nobody looks at, for what may be wrong with them.
    private async Task DrawAllAsync(LiveState of, TimeSpan after, Action<Exception> report, CancellationToken stop)
    {
        try
        {
            await Task.Delay(after, stop);
            var found = await Task.Run(() => of.Edition.DrawAll(stop), stop);
            var all = of.Edition.Preview.Severities.Apply([.. of.Edition.Sources.Diagnostics, .. found]);
            Continue(of, new(of.Edition, all, isComplete: true));
        }
        catch (OperationCanceledException)
        {
            // Another edition is there, or nobody looks any more.
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            report(e);
        }
    }

    // Pages that are still being drawn when the next edition comes have nothing to say any more.
    private void Continue(LiveState from, LiveState with)
    {
        lock (change)
        {
            if (state == from)
            {
                state = with;
                from.Finish();
            }
        }
    }
}
