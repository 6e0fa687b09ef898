using System.Text;
using System.Text.RegularExpressions;
using Whitecrow.Diagnostics;
using Xunit;

namespace Whitecrow.Tests;

/// <summary>Mistakes made in the real content, all at once.</summary>
/// <remarks>A mark such as ⟦WC0301⟧ stands where a diagnostic is expected; it is taken out before the site is built.</remarks>
public partial class MistakesTests
{
    // Stands for a byte that is no UTF-8.
    private const char BadByte = '\uE000';

    private readonly Dictionary<string, string> texts = [];
    private readonly Dictionary<string, InputFile> files;
    private readonly List<string> expected = [];

    public MistakesTests() => files = SmallSites.ReadBundled().Files.ToDictionary(f => f.Path, StringComparer.Ordinal);

    [Fact]
    public void Thirty_mistakes_in_the_real_content_are_each_reported_at_their_place_and_nothing_else_is()
    {
        // Several in one file.
        const string Clara = "content/people/clara-saint.md";
        Replace(Clara, "summary:", "⟦WC0204⟧nationalty: Chile\nsummary:");
        Replace(Clara, "when: '1961-06-16'", "when: ⟦WC0208⟧'1961-06-31'");
        Replace(Clara, "person: people/pierre-lacotte", "person: ⟦WC0301⟧people/pierre-lacote");
        Append(Clara, "She was [here](⟦WC0303⟧rudolf-nureyev.md#nowhere-to-be-found).[@⟦WC0401⟧kavanagh-boook]");
        Append(Clara, "She was ⟦WC0501⟧<b>there</b>.");
        Append(Clara, "⟦WC0502⟧## Relations");

        const string Film = "content/films/giselle.md";
        Replace(Film, "year: {value: '1975'", "year: {value: ⟦WC0208⟧'1975-02-30'");
        Replace(Film, "kind: {value: ballet-film", "kind: {value: ⟦WC0209⟧balet-film");
        Replace(Film, "countries: {value: SUHH", "countries: {value: ⟦WC0210⟧Soviet Union");
        Replace(Film, "cite: dance-film-list:18", "cite: ⟦WC0402⟧dance-film-list:1800");
        Replace(Film, "organisation: organisations/bolshoi-ballet", "organisation: ⟦WC0304⟧people/clara-saint");
        Replace(Film, "::: disputed", "⟦WC0503⟧::: disputted");

        // Files that cannot be read, and that many others link to or cite.
        Replace("content/places/paris.md", "---\ntitle", "⟦WC0202⟧---\ntitle");
        Replace("content/places/paris.md", "\n---\n", "\n");
        Replace("content/organisations/lenfilm.md", "title: Lenfilm", "title: Lenfilm⟦WC0203⟧: a studio");
        Replace("content/people/zach-avery.md", "summary:", "extra: ⟦WC0211⟧*here\nsummary:");
        Replace("content/story/20-leningrad.md", "summary: ", $"summary: ⟦WC0101⟧{BadByte}");
        Rename("content/works/giselle.md", "content/works/Giselle.md", "WC0103");
        Rename("content/sources/film-page.md", "content/source/film-page.md", "WC0107");

        // What one file does to others: a source deleted, one renamed, a name that is another page's too, an address
        // that is another page's, and lines that the source does not have any more.
        Replace("content/films/swan-lake.md", "@intoclassics-swanlake", "@⟦WC0401⟧intoclassics-swanlake");
        files.Remove("content/sources/intoclassics-swanlake.md");
        Replace("content/people/louis-hofmann.md", "cite: [hofmann-hh", "cite: [⟦WC0401⟧hofmann-hh");
        Replace("content/people/louis-hofmann.md", "[@hofmann-hh", "[@⟦WC0401⟧hofmann-hh");
        Rename("content/sources/hofmann-hh.md", "content/sources/hofmann-hamburg.md");
        Replace("content/people/igor-filipovic.md", "aliases: [", "aliases: [Клара Сент, ");
        Append("content/pages/about.md", "As [[⟦WC0302⟧Клара Сент]] said.");
        Replace("content/places/london.md", "summary:", "redirect_from: ⟦WC0105⟧people/clara-saint\nsummary:");
        Replace("content/sources/trailer-news.md", "sha256: 9", "sha256: ⟦WC0406⟧0");

        // The rest of the kinds.
        Replace("content/story/10-ufa.md", "events:", "⟦WC0205⟧summary: Again.\nevents:");
        Replace("content/sources/menuhin-eb.md", "nature: tertiary", "nature: ⟦WC0209⟧quaternary");
        Replace(
            "content/films/coriolanus.md",
            "summary:",
            "aspect_ratio: {value: wide, status: ⟦WC0404⟧disputed}\nsummary:"
        );
        Replace("content/films/coriolanus.md", "summary:", "connections:\n  - ⟦WC0206⟧{title: Another}\nsummary:");
        Append("content/people/julie-kavanagh.md", "⟦WC0504⟧# Words\n\n![A dancer](⟦WC0507⟧nowhere.png)");
        Append("content/people/sergei-polunin.md", "[a](⟦WC0305⟧javascript:alert) [b](⟦WC0306⟧../../site.yml)");
        Append("content/people/sergei-polunin.md", "Word.[@⟦WC0403⟧Film Page]");
        Replace("content/pages/timeline.md", "template: timeline", "template: ⟦WC0603⟧timelime");
        Replace("site.yml", "page: films/index", "page: ⟦WC0301⟧films/indx");
        Replace("site.yml", "tagline:", "⟦WC0204⟧taglin:");
        Replace("templates/layouts/network.sbn-html", "", "{{ page.⟦WC0602⟧titel }}");
        Replace("templates/layouts/disputes.sbn-html", "", "{{ labels.⟦WC0604⟧nothing_of_the_kind }}");
        Append("templates/layouts/cast-and-history.sbn-html", "{{ if true }}⟦WC0601⟧");

        var reported = Reported();

        Assert.InRange(expected.Count, 30, 60);
        Assert.Equal(expected.Order(StringComparer.Ordinal), reported);
    }

    [Fact]
    public void Forty_other_mistakes_are_each_reported_at_their_place_and_nothing_else_is()
    {
        // YAML: a tab, a quote and a bracket that do not end, what stands behind a value, what no value begins with.
        Replace("content/people/yves-heck.md", "summary:", "⟦WC0203⟧\tsort_name: Heck\nsummary:");
        Replace("content/people/vladimir-vasiliev.md", "summary: ", "summary: ⟦WC0203⟧'");
        Replace("content/people/xenia-jurgensen.md", "aliases: [", "extra: ⟦WC0203⟧[one\naliases: [");
        Replace("content/people/yehudi-menuhin.md", "summary:", "extra: \"a\" ⟦WC0203⟧b\nsummary:");
        Replace("content/people/mar-sodupe.md", "summary:", "extra: ⟦WC0203⟧@home\nsummary:");
        Replace("content/people/igor-filipovic.md", "aliases:", "aliases: Игорь\n⟦WC0205⟧aliases:");

        // Values: dates, codes, gaps, marks that nothing reads in a value.
        Replace("content/people/zach-avery.md", "summary:", "reviewed: ⟦WC0208⟧2026-13\nsummary:");
        Replace("content/people/zach-avery.md", "summary:", "nationality: [⟦WC0210⟧UK, ⟦WC0210⟧XX, GB]\nsummary:");
        Replace("content/people/zach-avery.md", "summary: ", "summary: ⟦WC0508⟧<i>Once ");
        Replace(
            "content/films/giselle.md",
            "cite: dance-film-list:18",
            "unknown: [⟦WC0204⟧runtme, gross_usa]\ncite: ⟦WC0403⟧dance_film_list"
        );
        Replace("content/films/giselle.md", "note: 'From", "note: 'As ⟦WC0508⟧[[Makarova]] said, from");
        Replace("content/places/ufa.md", "summary: ", "summary: Once ⟦WC0508⟧**more⟦WC0508⟧** ");
        Replace(
            "content/places/vienna.md",
            "summary:",
            "redirect_from: [⟦WC0210⟧../wien, ⟦WC0105⟧places/vienna]\nsummary:"
        );

        // Citations.
        const string Motte = "content/people/claire-motte.md";
        Append(
            Motte,
            "One.[@⟦WC0403⟧film-page:20-10] Two.[@⟦WC0403⟧film-page:0] Three.[@film-page:3; @⟦WC0402⟧film-page:147-148]"
        );
        Append(Motte, "Four.[@⟦WC0403⟧film-page:1, 3] Five.[@⟦WC0403⟧] Six ⟦WC0508⟧[@film-page:3.");
        Append(Motte, "> Seven. ⟦WC0508⟧{cite=film-page:3}");

        // Links and pictures.
        const string Louis = "content/people/louis-hofmann.md";
        Append(
            Louis,
            "⟦WC0301⟧[a]() ⟦WC0511⟧[ ](clara-saint.md) [b](⟦WC0305⟧http://) [c](⟦WC0305⟧..\\people\\clara-saint.md)"
        );
        Append(Louis, "[d⟦WC0508⟧](clara saint.md) [e⟦WC0508⟧][nowhere] ⟦WC0508⟧[[Clara Saint");
        Append(
            Louis,
            "⟦WC0511⟧[[|people/clara-saint]] [[Clara Saint|⟦WC0303⟧people/clara-saint#nope]] [f](⟦WC0303⟧#nope)"
        );
        Append(
            Louis,
            "⟦WC0505⟧![ ](../preview.png) ![g](⟦WC0507⟧https://example.org/x.png) ![h](⟦WC0507⟧clara-saint.md)"
        );
        Append(Louis, "Once.⟦WC0508⟧[^once] She is ⟦WC0508⟧{{ page.title }} and x⟦WC0508⟧{.y}.");

        // Headings, boxes, code.
        Append("content/people/johann-sebastian-bach.md", "## Words\n\n⟦WC0509⟧#### Of his\n\n⟦WC0511⟧##\n\n## Words");
        Append("content/organisations/nervy.md", "⟦WC0510⟧```\nnever closed");
        Append("content/organisations/kgb.md", "⟦WC0510⟧::: note\nnever closed");

        // Bytes and names of files.
        Append("content/places/london.md", "A ⟦WC0108⟧\0, and a \a.");
        Replace("content/places/moscow.md", "summary: ", "summary: ⟦WC0108⟧\uFEFF");
        Rename("content/places/thrace.md", "content/places/Thrace.md", "WC0103");
        Append("content/places/con.md", "---\ntitle: Con\n---");
        expected.Add("content/places/con.md WC0103");

        // Settings.
        Replace("site.yml", "# url: https://example.org/the-leap", "url: ⟦WC0210⟧https://example.org/?page=1");

        var reported = Reported();

        Assert.InRange(expected.Count, 40, 60);
        Assert.Equal(expected.Order(StringComparer.Ordinal), reported);
    }

    // What is said now and was not before the mistakes, as the marks say it, in the order of places.
    private IEnumerable<string> Reported()
    {
        var before = Pipeline.Build(SmallSites.ReadBundled()).Diagnostics;
        return Pipeline
            .Build(new([.. Marked()]))
            .Diagnostics.Where(d => d.Severity > Severity.Note && !before.Contains(d))
            .Select(d => $"{d.Location} {d.Code.Id}")
            .Order(StringComparer.Ordinal);
    }

    private void Replace(string path, string found, string wrong)
    {
        var text = TextOf(path);
        var at = text.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no '{found}' any more; make this mistake elsewhere");
        texts[path] = string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + found.Length));
    }

    private void Append(string path, string wrong) =>
        texts[path] = TextOf(path) is { Length: > 0 } text ? $"{text.TrimEnd('\n')}\n\n{wrong}\n" : $"{wrong}\n";

    private void Rename(string from, string to, string? code = null)
    {
        Assert.True(files.Remove(from, out var file), $"there is no {from} any more; make this mistake elsewhere");
        files.Add(to, file with { Path = to });
        if (code is not null)
        {
            expected.Add($"{to} {code}");
        }
    }

    private string TextOf(string path) =>
        texts.TryGetValue(path, out var text) ? text
        : files.TryGetValue(path, out var file) ? Encoding.UTF8.GetString(file.Content.Span)
        : "";

    private Dictionary<string, InputFile>.ValueCollection Marked()
    {
        foreach (var (path, text) in texts)
        {
            var clean = text;
            for (var mark = Mark().Match(clean); mark.Success; mark = Mark().Match(clean))
            {
                clean = clean.Remove(mark.Index, mark.Length);
                expected.Add($"{new SourceText(path, clean).LocationOf(mark.Index)} {mark.Groups["code"].Value}");
            }

            files[path] = new(path, Bytes(clean));
        }

        return files.Values;
    }

    private static byte[] Bytes(string text)
    {
        var parts = text.Split(BadByte).Select(Encoding.UTF8.GetBytes).ToArray();
        return [.. parts.SelectMany((p, i) => i == 0 ? p : p.Prepend((byte)0xFC))];
    }

    [GeneratedRegex("⟦(?<code>WC[0-9]{4})⟧", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
