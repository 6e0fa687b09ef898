using System.Globalization;
using Whitecrow.Content;

namespace Whitecrow.Seeds.Merging;

/// <summary>Names the source that a seed becomes; people will cite it, so the name is short and says what it is.</summary>
/// <remarks>
/// What the text treats, then what it is: <c>film-page</c>, <c>trailer-news</c> (an article whose occasion is a trailer),
/// <c>dance-film-list</c> (a list whose introduction keeps coming back to dance). Where the name is taken by another text,
/// the slug of its film is put in front: <c>giselle-film-page</c>; then a number is put behind.
/// </remarks>
internal static class SourceSlug
{
    /// <summary>A free name.</summary>
    public static string For(SeedReading reading, Func<string, bool> isTaken)
    {
        var plain = $"{reading.Topic}-{reading.Kind.Noun}";
        if (!isTaken(plain))
        {
            return plain;
        }

        var subject = reading.MainId is { } film
            ? film[(film.IndexOf('/', StringComparison.Ordinal) + 1)..]
            : Slug.FromTitle(reading.File.Split('/')[^1]) ?? "another";
        var own = $"{subject}-{plain}";
        var free = own;
        for (var number = 2; isTaken(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{own}-{number}");
        }

        return free;
    }
}
