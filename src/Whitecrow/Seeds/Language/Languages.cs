namespace Whitecrow.Seeds.Language;

/// <summary>Languages by their English names.</summary>
internal static class Languages
{
    private const string Table = """
        ab Abkhazian|af Afrikaans|sq Albanian|am Amharic|ar Arabic|hy Armenian|as Assamese|az Azerbaijani|ba Bashkir|eu Basque
        be Belarusian,Belarussian|bn Bengali|bs Bosnian|br Breton|bg Bulgarian|my Burmese|yue Cantonese|ca Catalan|ce Chechen
        zh Chinese|co Corsican|hr Croatian|cs Czech|da Danish|prs Dari|nl Dutch,Flemish|en English|eo Esperanto|et Estonian
        fo Faroese|fil Filipino|fi Finnish|fr French|fy Frisian|gl Galician|ka Georgian|de German|el Greek|kl Greenlandic
        gu Gujarati|ht Haitian Creole|ha Hausa|he Hebrew|hi Hindi|hu Hungarian|is Icelandic|id Indonesian|iu Inuktitut
        ga Irish,Irish Gaelic|it Italian|ja Japanese|kn Kannada|kk Kazakh|km Khmer|ko Korean|ku Kurdish|ky Kirghiz,Kyrgyz
        la Latin|lv Latvian|lt Lithuanian|lb Luxembourgish|mk Macedonian|ms Malay|ml Malayalam|mt Maltese|cmn Mandarin
        mi Maori|mr Marathi|mn Mongolian|nap Neapolitan|ne Nepali|no Norwegian|oc Occitan|ps Pashtu,Pashto|fa Persian,Farsi
        pl Polish|pt Portuguese|pa Punjabi,Panjabi|qu Quechua|ro Romanian|rom Romany,Romani|ru Russian|sa Sanskrit
        gd Scottish Gaelic,Gaelic|sr Serbian|sh Serbo-Croatian|scn Sicilian|sd Sindhi|si Sinhala|sk Slovak|sl Slovenian
        so Somali|es Spanish|sw Swahili|sv Swedish|tl Tagalog|tg Tajik|ta Tamil|tt Tatar|te Telugu|th Thai|bo Tibetan
        tr Turkish|tk Turkmen|uk Ukrainian|ur Urdu|ug Uighur|uz Uzbek|vi Vietnamese|cy Welsh|wo Wolof|xh Xhosa|yi Yiddish
        yo Yoruba|zu Zulu|nan Min Nan,Hokkien,Taiwanese|hak Hakka|wuu Shanghainese|nb Norwegian Bokmål|ig Igbo|rw Kinyarwanda|ln Lingala
        bho Bhojpuri|arz Egyptian Arabic|se Sami,Saami|non Old Norse|grc Ancient Greek
        rsl Russian Sign Language|fsl French Sign Language|mnk Mandinka|sg Sango|tn Tswana|st Sotho
        jv Javanese|su Sundanese|lo Lao|dz Dzongkha|or Oriya,Odia|ks Kashmiri|mni Manipuri|ase American Sign Language|bfi British Sign Language|zxx None
        gsg German Sign Language|jsl Japanese Sign Language|sgn Sign Languages,Sign Language
        """;

    private static readonly Dictionary<string, string> Tags = Read();

    /// <summary>The BCP 47 tag of a language; null for a name that is none.</summary>
    public static string? Tag(string name) => Tags.GetValueOrDefault(name.Trim());

    private static Dictionary<string, string> Read()
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var language in Table.Split(
                ['\n', '|'],
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var parts = language.Split(' ', 2);
            foreach (var name in parts[1].Split(','))
            {
                tags.Add(name, parts[0]);
            }
        }

        return tags;
    }
}
