using System.Collections.Immutable;

namespace Whitecrow.Content.Fields;

/// <summary>Codes of countries, of today and of the past.</summary>
/// <remarks>ISO 3166-1 alpha-2 with XK, which the European Union uses for Kosovo; ISO 3166-3 alpha-4.</remarks>
public static class CountryCodes
{
    private const string Today = """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
        FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
        JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
        MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
        PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
        TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
        """;

    private const string Past = """
        AIDJ ANHH BQAQ BUMM BYAA CSHH CSXX CTKI DDDE DYBJ FQHH FXFR GEHH HVBF JTUM MIUM NHVU NQAQ NTHH PCHH PUUM PZPA
        RHZW SKIN SUHH TPTL VDVN WKUM YDYE YUCS ZRCD
        """;

    private static readonly char[] Blanks = [' ', '\r', '\n'];

    /// <summary>All of today's, by letter.</summary>
    public static ImmutableArray<string> OfToday { get; } =
    [.. Today.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>All of today's, then those of states that are no more.</summary>
    public static ImmutableArray<string> All { get; } =
    [.. OfToday, .. Past.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What people mean by codes and names that are none; null where nobody knows.</summary>
    public static string? Meant(string written) =>
        written.ToUpperInvariant() switch
        {
            "UK" or "EN" or "GREAT BRITAIN" or "UNITED KINGDOM" or "ENGLAND" => "GB",
            "USA" or "UNITED STATES" => "US",
            "SU" or "USSR" or "UDSSR" or "SOVIET UNION" => "SUHH",
            "GDR" or "DDR" or "EAST GERMANY" => "DDDE",
            "YU" or "YUGOSLAVIA" => "YUCS",
            "CZECHOSLOVAKIA" => "CSHH",
            var code when OfToday.Contains(code) => code,
            _ => null,
        };
}
