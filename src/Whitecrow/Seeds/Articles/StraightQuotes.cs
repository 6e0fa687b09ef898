using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Articles;

/// <summary>Titles between straight single quotation marks, as headlines have them, between curved ones, which no apostrophe can be taken for.</summary>
internal static class StraightQuotes
{
    private static readonly Pattern Title = Pattern.Of(
        @"(?<before>^|[ (—–])'(?<title>[\p{Lu}\p{Nd}][^'""“”‘’]{0,70}s' \p{Lu}[^'""“”‘’]{0,40}|[\p{Lu}\p{Nd}][^'""“”‘’]{0,70}(?:'(?:s|t|re|ve|ll|d|m|n)\b[^'""“”‘’]{0,40})?)'(?<after>[ ,.:;!?)—–]|$)"
    );

    /// <summary>The same text with such titles in curved marks; lines stay as long as they are.</summary>
    public static string Curl(string text) =>
        string.Join(
            '\n',
            text.Split('\n')
                .Select(l =>
                    Title.Replace(Title.Replace(l, "${before}‘${title}’${after}"), "${before}‘${title}’${after}")
                )
        );
}
