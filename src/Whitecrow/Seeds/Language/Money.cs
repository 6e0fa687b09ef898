using System.Globalization;

namespace Whitecrow.Seeds.Language;

/// <summary>An amount with its currency, as pages print it: <c>$78,782</c>, <c>£1.5 million</c>, <c>RUR 3,000,000</c>.</summary>
/// <param name="Currency">ISO 4217.</param>
internal sealed record Money(decimal Amount, string Currency)
{
    // The bare signs mean what they mean on English-language film pages.
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["$"] = "USD",
        ["US$"] = "USD",
        ["CA$"] = "CAD",
        ["C$"] = "CAD",
        ["A$"] = "AUD",
        ["AU$"] = "AUD",
        ["NZ$"] = "NZD",
        ["HK$"] = "HKD",
        ["£"] = "GBP",
        ["€"] = "EUR",
        ["¥"] = "JPY",
        ["CN¥"] = "CNY",
        ["₹"] = "INR",
        ["Rs"] = "INR",
        ["Rs."] = "INR",
        ["₽"] = "RUB",
        ["₩"] = "KRW",
        ["₴"] = "UAH",
    };

    private static readonly Pattern Any = Pattern.Of(
        @"(?<sign>(?:US|CA|C|AU|A|NZ|HK)?\$|£|€|(?:CN)?¥|₹|₽|₩|₴|\bRs\.?|\b[A-Z]{3})\s?(?<amount>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?: \d{3})+|\d{1,15}(?:\.\d+)?)(?<scale> ?(?:(?i:million|billion|crores?\b|cr\b|lakhs?\b|bn\b|mn\b|mio\b)|m\b|M\b))?"
    );

    // "1.2 million euros"
    private static readonly Pattern InWords = Pattern.Of(
        @"\b(?<amount>\d{1,3}(?:,\d{3})+|\d{1,15}(?:\.\d+)?)(?<scale> (?:million|billion))? (?<unit>euros|pounds|dollars|yen|rubles|roubles|rupees)\b"
    );

    /// <summary>The text without its amounts, in which "$2,019" is no year.</summary>
    public static string Without(string text) => Any.Replace(text, " ");

    /// <summary>The first amount in a text.</summary>
    public static Money? Find(string text)
    {
        var match = Any.Match(text);
        if (!match.Success)
        {
            match = InWords.Match(text);
        }

        if (!match.Success)
        {
            return null;
        }

        var sign = match.Groups["unit"].Value switch
        {
            "euros" => "EUR",
            "pounds" => "GBP",
            "dollars" => "USD",
            "yen" => "JPY",
            "rubles" or "roubles" => "RUB",
            "rupees" => "INR",
            _ => match.Groups["sign"].Value,
        };
        var amount = decimal.Parse(
            Plain(match.Groups["amount"].Value),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        var scale = match.Groups["scale"].Value.Trim().ToLowerInvariant() switch
        {
            "million" or "m" or "mn" or "mio" => 1_000_000m,
            "billion" or "bn" => 1_000_000_000m,
            "crore" or "crores" or "cr" => 10_000_000m,
            "lakh" or "lakhs" => 100_000m,
            _ => 1m,
        };
        return
            decimal.Parse($"{amount * scale:0.####}", CultureInfo.InvariantCulture)
                is var whole
                    and <= 1_000_000_000_000m
            ? new(whole, Signs.GetValueOrDefault(sign, sign))
            : null;
    }

    // "3,200,000", "3.200.000" and "3 200 000" are one amount; a single point stands before decimals.
    private static string Plain(string amount)
    {
        var bare = amount.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return bare.Count(c => c == '.') >= 2 ? bare.Replace(".", "", StringComparison.Ordinal) : bare;
    }
}
