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

        var before = Pipeline.Build(SmallSites.ReadBundled()).Diagnostics;
        var after = Pipeline.Build(new([.. Marked()])).Diagnostics;

        Assert.InRange(expected.Count, 30, 60);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            after
                .Where(d => d.Severity > Severity.Note && !before.Contains(d))
                .Select(d => $"{d.Location} {d.Code.Id}")
                .Order(StringComparer.Ordinal)
        );
    }

    private void Replace(string path, string found, string wrong)
    {
        var text = TextOf(path);
        var at = text.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no '{found}' any more; make this mistake elsewhere");
        texts[path] = string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + found.Length));
    }

    private void Append(string path, string wrong) => texts[path] = $"{TextOf(path).TrimEnd('\n')}\n\n{wrong}\n";

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
        texts.TryGetValue(path, out var text) ? text : Encoding.UTF8.GetString(files[path].Content.Span);

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
