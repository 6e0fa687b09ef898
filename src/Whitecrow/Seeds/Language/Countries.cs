using Whitecrow.Content;

namespace Whitecrow.Seeds.Language;

/// <summary>Countries by the names that English-language film pages give them.</summary>
internal static class Countries
{
    // Code, then names. Four letters: states that are no more (ISO 3166-3).
    private const string Table = """
        AF Afghanistan|AL Albania|DZ Algeria|AD Andorra|AO Angola|AR Argentina|AM Armenia|AW Aruba|AU Australia|AT Austria
        AZ Azerbaijan|BS Bahamas,The Bahamas|BH Bahrain|BD Bangladesh|BB Barbados|BY Belarus|BE Belgium|BZ Belize|BJ Benin
        BM Bermuda|BT Bhutan|BO Bolivia|BA Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|BW Botswana|BR Brazil|BN Brunei
        BG Bulgaria|BF Burkina Faso|BI Burundi|KH Cambodia|CM Cameroon|CA Canada|CV Cape Verde|CF Central African Republic
        TD Chad|CL Chile|CN China,People's Republic of China|CO Colombia|KM Comoros|CG Congo|CD Democratic Republic of Congo
        CR Costa Rica|CI Ivory Coast,Côte d'Ivoire|HR Croatia|CU Cuba|CY Cyprus|CZ Czech Republic,Czechia|DK Denmark
        DJ Djibouti|DO Dominican Republic|EC Ecuador|EG Egypt|SV El Salvador|EE Estonia|ER Eritrea|ET Ethiopia
        FO Faroe Islands|FJ Fiji|FI Finland|FR France|GA Gabon|GM Gambia|GE Georgia|DE Germany,West Germany|GH Ghana
        GI Gibraltar|GR Greece|GL Greenland|GT Guatemala|GN Guinea|GY Guyana|HT Haiti|HN Honduras|HK Hong Kong|HU Hungary
        IS Iceland|IN India|ID Indonesia|IR Iran|IQ Iraq|IE Ireland|IM Isle of Man|IL Israel|IT Italy|JM Jamaica|JP Japan
        JO Jordan|KZ Kazakhstan|KE Kenya|XK Kosovo|KW Kuwait|KG Kyrgyzstan|LA Laos|LV Latvia|LB Lebanon|LS Lesotho
        LR Liberia|LY Libya|LI Liechtenstein|LT Lithuania|LU Luxembourg|MO Macao,Macau|MK North Macedonia,Macedonia
        MG Madagascar|MW Malawi|MY Malaysia|MV Maldives|ML Mali|MT Malta|MR Mauritania|MU Mauritius|MX Mexico|MD Moldova
        MC Monaco|MN Mongolia|ME Montenegro|MA Morocco|MZ Mozambique|MM Myanmar,Burma|NA Namibia|NP Nepal
        NL Netherlands,The Netherlands,Holland|NZ New Zealand|NI Nicaragua|NE Niger|NG Nigeria|KP North Korea|NO Norway
        OM Oman|PK Pakistan|PS Palestine,Occupied Palestinian Territory|PA Panama|PG Papua New Guinea|PY Paraguay|PE Peru
        PH Philippines,The Philippines|PL Poland|PT Portugal|PR Puerto Rico|QA Qatar|RO Romania|RU Russia,Russian Federation
        RW Rwanda|SM San Marino|SA Saudi Arabia|SN Senegal|RS Serbia|SL Sierra Leone|SG Singapore|SK Slovakia|SI Slovenia
        SO Somalia|ZA South Africa|KR South Korea,Korea|SS South Sudan|ES Spain|LK Sri Lanka|SD Sudan|SR Suriname|SE Sweden
        CH Switzerland|SY Syria|TW Taiwan|TJ Tajikistan|TZ Tanzania|TH Thailand|TG Togo|TT Trinidad and Tobago|TN Tunisia
        TR Turkey,Türkiye|TM Turkmenistan|UG Uganda|UA Ukraine|AE United Arab Emirates,UAE|GB United Kingdom,UK,U.K.,GB,G.B.,Great Britain,Britain
        US United States,USA,U.S.A.,US,U.S.,United States of America|UY Uruguay|UZ Uzbekistan|VA Vatican City|VE Venezuela
        VN Vietnam|YE Yemen|ZM Zambia|ZW Zimbabwe|SUHH Soviet Union,USSR|CSHH Czechoslovakia|DDDE East Germany,GDR
        YUCS Yugoslavia,Federal Republic of Yugoslavia|CSXX Serbia and Montenegro
        DE Allemagne,Deutschland|FR Frankreich|IT Italie,Italien,Italia|ES Espagne,Spanien,España|BE Belgique,Belgien
        GB Royaume-Uni,Großbritannien,Grande-Bretagne|US États-Unis,Vereinigte Staaten|CH Suisse,Schweiz|AT Autriche,Österreich
        PL Pologne,Polen|RU Russie,Russland|SUHH URSS,Sowjetunion,Union soviétique|SE Suède,Schweden|DK Danemark
        """;

    private const string AdjectiveTable =
        "AR Argentine|AU Australian|AT Austrian|BE Belgian|BR Brazilian|GB British|BG Bulgarian|CA Canadian|CN Chinese|HR Croatian|CU Cuban|CSHH Czechoslovak|CZ Czech|DK Danish|NL Dutch|EG Egyptian|EE Estonian|FI Finnish|FR French|GE Georgian|DE German|CL Chilean|CO Colombian|AM Armenian|KZ Kazakh|SI Slovenian|KR Korean|VN Vietnamese|TN Tunisian|GR Greek|HU Hungarian|IS Icelandic|IN Indian|IR Iranian|IE Irish|IL Israeli|IT Italian|JP Japanese|LV Latvian|LT Lithuanian|MX Mexican|NO Norwegian|PL Polish|PT Portuguese|RO Romanian|RU Russian|RS Serbian|SK Slovak|SUHH Soviet|ES Spanish|SE Swedish|CH Swiss|TR Turkish|UA Ukrainian|US American|YUCS Yugoslav";

    private static readonly Dictionary<string, string> Codes = Read();
    private static readonly Dictionary<string, string> Adjectives = AdjectiveTable
        .Split('|')
        .Select(a => a.Split(' '))
        .ToDictionary(a => a[1], a => a[0], StringComparer.Ordinal);

    /// <summary>The ISO 3166 code of the country that an adjective is of: <c>Polish</c>; null for other words.</summary>
    public static string? OfAdjective(string word) => Adjectives.GetValueOrDefault(word);

    /// <summary>The ISO 3166 code of a country; null for a name that is none.</summary>
    public static string? Code(string name) => Codes.GetValueOrDefault(Key(name));

    private static Dictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var country in Table.Split(
                ['\n', '|'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var parts = country.Split(' ', 2);
            foreach (var name in parts[1].Split(','))
            {
                codes.Add(Key(name), parts[0]);
            }
        }

        return codes;
    }

    // "us" is a word, "US" a country: names that are all capitals keep them.
    private static string Key(string name)
    {
        var bare = Slug.Fold(name.Trim());
        return bare.Length <= 4 ? bare : bare.ToLowerInvariant();
    }
}
