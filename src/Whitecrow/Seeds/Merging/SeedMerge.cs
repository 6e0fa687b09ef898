using System.Collections.Immutable;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Diagnostics;

namespace Whitecrow.Seeds.Merging;

/// <summary>Brings one reading into the content: the source's page first, then each entry that the text speaks of.</summary>
internal sealed class SeedMerge
{
    private static readonly HashSet<string> NoCites = [];
    private readonly ContentIndex index;
    private readonly SeedFile seed;
    private readonly SeedReading reading;
    private readonly SourcePage page;
    private readonly bool isNewPage;
    private readonly SeedKind? told;
    private readonly Dictionary<string, SeedEntity> entities;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly SortedDictionary<string, ContentText> changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> settled = new(StringComparer.Ordinal);
    private readonly HashSet<string> created = new(StringComparer.Ordinal);
    private readonly HashSet<string> spoken = new(StringComparer.Ordinal);

    /// <param name="index">The content as it stands.</param>
    /// <param name="seed">The text.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="told">Its shape, where somebody said so; null where it was recognised.</param>
    public SeedMerge(ContentIndex index, SeedFile seed, SeedReading reading, SeedKind? told)
    {
        this.told = told;
        this.index = index;
        this.seed = seed;
        this.reading = reading;
        entities = reading.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var own =
            index.Sources.FirstOrDefault(p => p.Seed == seed.Name)
            ?? index.Sources.FirstOrDefault(p => p.Sha256 == seed.Sha256);
        isNewPage = own is null;
        page = own is not null
            ? own.Copy()
            : SourcePage.Create(
                SourceSlug.For(reading, s => index["sources/" + s] is not null),
                reading,
                Title(reading),
                seed.Name
            );
        After = index;
    }

    /// <summary>Slug of the source.</summary>
    public string Source => page.Slug;

    /// <summary>The content with the files that change or are new.</summary>
    public ContentIndex After { get; private set; }

    /// <summary>Those files.</summary>
    public IReadOnlyCollection<ContentText> Changed => changed.Values;

    /// <summary>Ids that the text speaks of, its source included.</summary>
    public IReadOnlySet<string> Spoken => spoken;

    /// <summary>What needs an editor's eye.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Merges.</summary>
    public void Run()
    {
        spoken.Add("sources/" + page.Slug);
        spoken.UnionWith(reading.Entities.Select(e => e.Id).Where(i => index[i] is not null));
        if (!isNewPage && !page.IsReadable)
        {
            Report(
                DiagnosticCode.CannotUpdate,
                page.Path,
                "its front matter cannot be read, so the text was not merged; mend it and run normalize again"
            );
            return;
        }

        // Said by a person, the shape is not to be left as it was guessed; recognised, it may have been corrected since.
        var former = told is not null && page.Kind != told.Name ? SeedKind.Named(page.Kind ?? "") : null;
        var isSameText = page.Sha256 == seed.Sha256;
        if (isSameText && page.Claims.Length > 0 && former is null)
        {
            // The text has nothing new to say. Whatever differs from it by now was decided by an editor.
            ReportDeleted();
            return;
        }

        var kept = Pair();
        var taken = kept.OfType<KeptClaim>().ToHashSet();
        var withdrawn = page.Claims.Where(c => !taken.Contains(c) && c.IsOwn).ToArray();
        var isFirstTime = page.Claims.Length == 0;
        var before = page.Text;
        var moves = isSameText
            ? LineMoves.None(reading.LineCount)
            : LineMoves.Between(page.Account(Key), SourcePage.Account(reading, Key));
        if (former is not null && !isNewPage)
        {
            Retell(former);
        }

        if (!page.Write(reading, seed.Sha256, kept, moves))
        {
            Report(
                DiagnosticCode.CannotUpdate,
                page.Path,
                "its lists cannot be rewritten in their place; move the file away and run normalize again"
            );
            return;
        }

        if (isNewPage || before != page.Text)
        {
            Write(page.Path, index["sources/" + page.Slug], isNewPage ? page.Text + "\n" + Intro() + "\n" : page.Text);
        }

        Entries(kept, withdrawn, isFirstTime, moves);
        After = index.With(changed.Values);
        var old = new Drafts(index);
        var now = new Drafts(After);
        Redraft(old, now);
        if (!isFirstTime)
        {
            ReportStale(old, now, moves);
        }
    }

    // Its title follows, where it is still the one that the program gave; its name is in citations and addresses.
    private void Retell(SeedKind former)
    {
        var then = SeedReader.Read(seed.Text, former, index.Known).Value;
        page.Retell(reading.Kind, then is null ? null : Title(then), Title(reading));
        Report(
            DiagnosticCode.RepairedValue,
            page.Path,
            $"this was taken for a {former.Name} and is a {reading.Kind.Name} now; its name stays, since it is cited by it. "
                + $"'whitecrow move sources/{page.Slug} …' gives it another everywhere"
        );
    }

    // Words that the program wrote follow what the texts say; words that differ by a letter are an editor's.
    private void Redraft(Drafts before, Drafts after)
    {
        foreach (var id in After.Known.Entries.Select(e => e.Id))
        {
            var old = created.Contains(id) ? null : before.Of(id);
            var now = after.Of(id);
            if (old != now && Draft.Rewrite(After[id]!, old, now) is { } text)
            {
                changed[text.Path] = text;
            }
        }

        After = After.With([.. changed.Values.Where(c => !ReferenceEquals(After.At(c.Path), c))]);
    }

    // What the program could not put right, since it is not the program's.
    private void ReportStale(Drafts before, Drafts after, LineMoves moves)
    {
        var stale = new StaleCitations(reading, page.Slug, moves);
        foreach (var text in After.Texts.Where(t => t.Path != page.Path))
        {
            var id = ContentReader.IdOf(text.Path)!.Value;
            var isCiting = text.Raw.Contains(page.Slug + ":", StringComparison.Ordinal);
            if (isCiting)
            {
                diagnostics.AddRange(stale.In(text, After, settled.GetValueOrDefault(id, NoCites), after.Of(id)));
            }

            if (
                (isCiting || changed.ContainsKey(text.Path))
                && before.SpeaksOf(id)
                && !after.SpeaksOf(id)
                && !stale.HasOther(text, After)
            )
            {
                Report(
                    DiagnosticCode.UnsupportedEntry,
                    text.Path,
                    $"{page.Slug} was the only text that spoke of this, and does not any more; delete the page, or give what it says another source"
                );
            }
        }
    }

    private void Entries(KeptClaim?[] kept, KeptClaim[] withdrawn, bool isFirstTime, LineMoves moves)
    {
        var linesOf = page
            .Claims.Where(c => c.IsOwn)
            .SelectMany(c => Ids(c.Claim).Select(i => (Id: i, c.Claim.Lines)))
            .ToLookup(c => c.Id, c => c.Lines, StringComparer.Ordinal);
        var known = page.Claims.SelectMany(c => Ids(c.Claim)).ToHashSet(StringComparer.Ordinal);
        var ids = reading
            .Entities.Select(e => e.Id)
            .Concat(reading.Claims.Select(c => c.About))
            .Concat(known.Where(i => index[i] is not null && EntryTypes.Of(new(i)) is not null))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var stated = Enumerable.Range(0, kept.Length).ToLookup(at => reading.Claims[at].About, StringComparer.Ordinal);
        var gone = withdrawn.ToLookup(w => index.Now(w.Claim.About), w => w.Claim, StringComparer.Ordinal);
        var gaps = reading.Gaps.ToLookup(g => g.About, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var entity = entities.GetValueOrDefault(id);
            var text = index[id];
            if (text is null && (known.Contains(id) || entity is null || EntryTypes.Of(new(id)) is null))
            {
                if (known.Contains(id) && entity is not null)
                {
                    Deleted(id);
                }

                continue;
            }

            if (text is { IsReversible: false })
            {
                Report(
                    DiagnosticCode.CannotUpdate,
                    text.Path,
                    "its line ends are of two kinds or its accents are decomposed, and a change would alter lines that it should not; save it anew and run normalize again"
                );
                continue;
            }

            var start = text?.Source.Text ?? $"---\ntitle: {YamlScalar.Write(entity!.Title)}\n---\n";
            var file = new EntryFile(new(id), start, page.Slug, index);
            var merge = new EntryMerge(file, index);
            if (entity is not null && (isFirstTime || !known.Contains(id)))
            {
                merge.CiteEntry(entity.Lines);
            }

            if (!isFirstTime)
            {
                settled[id] = merge.FollowEntryCite(entity?.Lines, linesOf[id].ToHashSet(), moves);
            }

            Claims(merge, stated[id], kept, gone[id]);
            foreach (var gap in gaps[id].Where(_ => isFirstTime || text is null))
            {
                merge.AddGap(gap.Field);
            }

            diagnostics.AddRange(file.Diagnostics);
            if (text is null || file.Text != start)
            {
                Write($"content/{id}.md", text, file.Text);
                if (text is null)
                {
                    created.Add(id);
                }
            }
        }
    }

    private void Claims(EntryMerge merge, IEnumerable<int> stated, KeptClaim?[] kept, IEnumerable<SeedClaim> gone)
    {
        var added = new List<SeedClaim>();
        var moved = new List<(SeedClaim Before, SeedClaim After)>();
        foreach (var at in stated)
        {
            var claim = reading.Claims[at];
            if (kept[at] is not { } old)
            {
                added.Add(claim);
            }
            else if (Key(old.Claim) != Key(claim))
            {
                merge.Change(old.Claim, claim);
            }
            else if (old.Claim.Lines != claim.Lines)
            {
                moved.Add((old.Claim, claim));
            }
        }

        // Out with the old first: a value that moved from one row to another must not find its former self.
        foreach (var old in gone)
        {
            merge.Withdraw(old);
        }

        // A row that cites lines 7 and 9 cites 9 and 11 by now: 9 has to make room before 7 comes.
        foreach (
            var (before, after) in moved
                .Where(m => m.After.Lines.First > m.Before.Lines.First)
                .Reverse()
                .Concat(moved.Where(m => m.After.Lines.First <= m.Before.Lines.First))
        )
        {
            merge.MoveCite(before, after);
        }

        merge.Add(added);
    }

    // For each claim the one of last time that it is, or that it has become.
    private KeptClaim?[] Pair()
    {
        var kept = new KeptClaim?[reading.Claims.Length];
        var free = page
            .Claims.ToLookup(c => Key(c.Claim), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);

        // What the text says twice is told apart by its lines, as long as it stands in them.
        foreach (var inPlace in (bool[])[true, false])
        {
            for (var at = 0; at < kept.Length; at++)
            {
                var claim = reading.Claims[at];
                if (
                    kept[at] is null
                    && free.TryGetValue(Key(claim), out var same)
                    && same.Find(c => !inPlace || c.Claim.Lines == claim.Lines) is { } found
                )
                {
                    kept[at] = found;
                    same.Remove(found);
                }
            }
        }

        var left = free
            .Values.SelectMany(q => q)
            .Where(c => c.IsOwn)
            .ToLookup(c => (index.Now(c.Claim.About), c.Claim.Field))
            .ToDictionary(g => g.Key, g => g.ToList());
        for (var at = 0; at < kept.Length; at++)
        {
            var claim = reading.Claims[at];
            if (
                kept[at] is not null
                || claim.Field is SeedClaim.Statement or "aliases" or "title"
                || !left.TryGetValue((claim.About, claim.Field), out var near)
            )
            {
                continue;
            }

            var single =
                EntryTypes.Of(new(claim.About))?.Fields.FirstOrDefault(f => f.Key == claim.Field)?.Shape
                is not ListShape;
            var become =
                near.FirstOrDefault(c => Cells.Of(claim.Value, index).IsAbout(Cells.Of(c.Claim.Value, index)))
                ?? near.FirstOrDefault(c => single || (claim.Value is RowClaim && c.Claim.Lines == claim.Lines));
            if (become is not null)
            {
                kept[at] = become;
                near.Remove(become);
            }
        }

        return kept;
    }

    private string Key(SeedClaim claim) =>
        $"{index.Now(claim.About)} {claim.Field} {string.Join(';', Cells.Of(claim.Value, index).All.Select(c => $"{c.Key}={c.Text}"))}";

    private IEnumerable<string> Ids(SeedClaim claim) => ClaimIds.Named(claim, index).Prepend(index.Now(claim.About));

    private string? TitleOf(string id) => reading.Entities.FirstOrDefault(e => e.Id == id)?.Title ?? index.TitleOf(id);

    private void ReportDeleted()
    {
        foreach (
            var id in page
                .Claims.SelectMany(c => Ids(c.Claim))
                .Where(i => entities.ContainsKey(i) && index[i] is null)
                .Distinct(StringComparer.Ordinal)
        )
        {
            Deleted(id);
        }
    }

    private void Deleted(string id) =>
        Report(
            DiagnosticCode.DeletedEntry,
            page.Path,
            $"{id} was written from this text once and is gone; it stays so. To have it again, delete {page.Path} as well and run normalize"
        );

    private void Write(string path, ContentText? old, string text) =>
        changed[path] = old is null ? new(path, text) : old.With(text);

    private void Report(DiagnosticCode code, string file, string message, Severity? severity = null) =>
        diagnostics.Add(new(code, severity ?? code.DefaultSeverity, SourceLocation.Whole(file), message));

    private string Title(SeedReading reading)
    {
        var film = reading.MainId is { } id ? TitleOf(id) : null;
        var films = reading.Claims.Count(c =>
            c.Field == "year" && c.About.StartsWith("films/", StringComparison.Ordinal)
        );
        var title =
            reading.Kind == SeedKind.FilmPage ? $"{film ?? "A film"}: film database page"
            : reading.Kind == SeedKind.Article
                ? $"{film ?? "A film"}: news article{(reading.Published is { } date ? " of " + date : "")}"
            : string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"List of {films} films{(reading.Topic == "film" ? "" : $" ({reading.Topic.Replace('-', ' ')})")}"
            );

        // Two texts on one film, two lists of five: readers could not tell them apart.
        var written = $"\ntitle: {YamlScalar.Write(title)}\n";
        return index.Ids.Any(i =>
            i.StartsWith("sources/", StringComparison.Ordinal)
            && (isNewPage || i != "sources/" + page.Slug)
            && index[i]!.Source.Text.Contains(written, StringComparison.Ordinal)
        )
            ? $"{title} ({Path.GetFileNameWithoutExtension(seed.Name)})"
            : title;
    }

    private string Intro() =>
        $"The text is kept in `content/seeds/{seed.Name}`; the account above says what stands in each of its lines.";
}
