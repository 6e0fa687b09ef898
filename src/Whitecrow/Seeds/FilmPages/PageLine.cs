using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.FilmPages;

/// <summary>A line of a page that is not blank.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">Without links such as "See more »" at its end; empty where there was nothing else.</param>
internal sealed record PageLine(int Number, string Text)
{
    private static readonly Regex TrailingLink = Pattern.Of(
        @"(?:[\s|]*)(?:(?:See|Show|View|Read|Learn|Add|Edit|Report|Explore|Browse) [\p{L}\p{Nd}&'’.,()! \-]{0,60}(?:»|›)|See all my reviews|See full summary|\((?:see )?more\)|Permalink|Report this)\s*$"
    );

    private static readonly Regex WasHelpful = Pattern.Of(@"[\s|]*Was (?:this|the) review helpful(?: to you)?\?.*$");

    private static readonly Regex Clip = Pattern.Of(@"^\d{1,2}:\d{2} \| \p{L}[\p{L} ]{2,30}$");

    private static readonly HashSet<string> Buttons = new(
        [
            "plot summary",
            "plot synopsis",
            "metascore",
            "from metacritic.com",
            "add synopsis",
            "add a synopsis",
            "add full plot",
            "add plot",
            "add a plot",
            "synopsis",
            "edit",
            "edit page",
            "share",
            "review this title",
            "report this",
            "permalink",
            "view content advisory",
            "recently viewed",
            "contribute to this page",
            "contribute to this page:",
            "add a review",
            "add to watchlist",
            "add image",
            "add an image",
            "watch trailer",
            "play trailer",
            "top",
            "menu",
            "sign in",
            "search",
            "all",
            "create a list",
            "user lists",
            "related lists from imdb users",
            "more like this",
            "people who liked this also liked",
            "photos",
            "videos",
            "related news",
            "message boards",
            "discuss",
            "see also",
            "explore more",
            "getting started",
            "contributor zone",
            "write review",
            "learn more",
            "see more",
            "show more",
            "hide spoilers",
            "external sites",
            "parents guide",
            "content advisory",
            "filming & production",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True where the line was nothing but links and buttons.</summary>
    public bool IsFurniture =>
        Text.Length == 0
        || Clip.IsMatch(Text)
        || Text.Split('|')
            .All(p => p.Trim().Trim('»', '›', ' ') is var part && (part.Length == 0 || Buttons.Contains(part)));

    /// <summary>A line as it stands, without the links at its end.</summary>
    public static PageLine Of(int number, string line)
    {
        var text = line.Trim();
        while (true)
        {
            var shorter = TrailingLink.Replace(WasHelpful.Replace(text, ""), "").TrimEnd(' ', '|');
            if (shorter.Length == text.Length)
            {
                return new(number, text);
            }

            text = shorter;
        }
    }
}
