namespace Whitecrow.Seeds.Language;

/// <summary>Reads small numbers as English prose writes them: <c>54</c>, <c>fifty-four</c>.</summary>
internal static class NumberWords
{
    private static readonly string[] Ones =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens =
    [
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];

    /// <summary>The number that some words begin with, 0 to 199.</summary>
    /// <param name="words">In lower case.</param>
    /// <returns>Null where they begin with none.</returns>
    public static int? At(ReadOnlySpan<string> words) =>
        words.Length == 0 ? null
        : words[0].Length <= 3 && words[0].All(char.IsAsciiDigit) && Parse(words[0]) is var figures and < 200 ? figures
        : Array.IndexOf(Ones, words[0]) is var one and >= 0 ? one
        : Array.IndexOf(Tens, words[0]) is var ten and >= 0 ? ((ten + 2) * 10) + Unit(words)
        : null;

    private static int Unit(ReadOnlySpan<string> words) =>
        words.Length > 1 && Array.IndexOf(Ones, words[1]) is var one and > 0 and < 10 ? one : 0;

    private static int Parse(string figures) =>
        int.Parse(figures, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
