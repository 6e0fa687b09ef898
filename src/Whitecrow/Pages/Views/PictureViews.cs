using Scriban.Runtime;
using Whitecrow.Content;
using Whitecrow.Content.Types;
using Whitecrow.Pages.Pictures;

namespace Whitecrow.Pages.Views;

/// <summary>Pictures as templates see them: the template writes the element around each, and with it the text alternative.</summary>
internal sealed class PictureViews(SitePictures pictures)
{
    /// <summary>A film's cover or a person's monogram; null for every other page.</summary>
    public ScriptObject? Of(Entry entry) => pictures.Of(entry) is { } picture ? View(picture) : null;

    /// <summary>Where in the years of the site a chapter stands; null for every other page.</summary>
    public ScriptObject? YearStripOf(Entry entry) =>
        entry.Type == ChapterType.Declaration && pictures.Strip(entry) is { } strip
            ? new()
            {
                ["picture"] = View(strip.Picture),
                ["years"] = new ScriptArray(strip.Years.Select(Mark)),
                ["here"] = strip.Here is { } here ? Mark(here) : null,
                ["first_year"] = strip.From,
                ["last_year"] = strip.To,
            }
            : null;

    /// <summary>The arc of the first page, broad and narrow.</summary>
    public static ScriptObject LeapOf(string from, string to)
    {
        var arc = Leap.Draw(new(from, to));
        return new() { ["broad"] = View(arc.Broad), ["narrow"] = View(arc.Narrow) };
    }

    /// <summary>Who portrays whom and who knew whom: the drawings, and the same ties for a table.</summary>
    /// <param name="address">The link to a person's page, from the page that shows the network.</param>
    public ScriptObject NetworkOf(Func<Entry, string> address)
    {
        var facts = pictures.NetworkOf(address);
        var names = facts.Groups.SelectMany(g => g.People).ToDictionary(p => p.Id, StringComparer.Ordinal);
        return new()
        {
            ["pictures"] = new ScriptArray(Network.Draw(facts).Select(View)),
            ["ties"] = new ScriptArray(
                facts
                    .Ties.Where(t => names.ContainsKey(t.One) && names.ContainsKey(t.Other))
                    .Select(t => new ScriptObject
                    {
                        ["one"] = View(names[t.One]),
                        ["other"] = View(names[t.Other]),
                        ["kind"] = t.Kind,
                        ["mark"] = t.Evidence.ClassName(),
                        ["is_portrayal"] = t.Side == NetworkSide.Right,
                    })
            ),
        };
    }

    private static ScriptObject View(NetworkPerson person) =>
        new() { ["title"] = person.Name, ["href"] = person.Address };

    private static ScriptObject View(Picture picture) =>
        new()
        {
            ["classes"] = picture.Classes,
            ["width"] = picture.Width,
            ["height"] = picture.Height,
            ["body"] = picture.Body,
        };

    private static ScriptObject Mark(YearStripMark mark) => new() { ["year"] = mark.Year, ["place"] = mark.Place };
}
