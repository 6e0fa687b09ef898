using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Where a film was shot, where it is set, whether in colour, and whether it is a filmed ballet.</summary>
internal static class PlaceFacts
{
    private static readonly Pattern ShotIn = Pattern.Of(
        $@"\b(?:[Ss]hot|[Ff]ilmed|[Pp]hotographed|[Ff]ilming (?:took place|began|begins)|[Pp]hotography (?:took place|began|begins)|[Bb]egin (?:shooting|filming)|(?:[Ss]hooting|[Ff]ilming|[Pp]roduction) (?:starts|started|will start|will begin|is set to (?:start|begin)|is due to (?:start|begin)|kicks off|is under ?way|got under ?way)) (?:(?:entirely|partly|mostly|largely|also|on location|live|last \p{{Ll}}{{4,9}}|in (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter)(?: \d{{4}})?|over [\p{{Ll}}\d ]{{3,20}}|(?:the )?(?:film|movie)|it|in black[- ]and[- ]white|in colou?r|in \d{{1,2}} ?mm) )*(?:in|at|on) (?:the )?(?:(?:island|city|town|village|port|harbou?r|streets|coast|shores?|mountains|studios?) of (?:the )?)?(?<names>{Pattern.Names}(?: of (?:the )?{Pattern.Name})?)(?: and (?:in|at|on) (?:the )?(?<more>{Pattern.Name}))?"
    );
    private static readonly Pattern InColour = Pattern.Of(
        @"\b(?:[Ss]hot|[Ff]ilmed|[Mm]ade|[Pp]hotographed)(?: [\p{L} ]{1,40})? in (?:full )?(?<how>colou?r|black[- ]and[- ]white)\b"
    );
    private static readonly Pattern IsBallet = Pattern.Of(
        @"\b(?:[Tt]his|[Aa]n?|[Tt]he) (?:[\p{L}\-]+ ){0,3}ballet film\b|\b[Aa]n? (?:[\p{L}\-]+ ){0,3}among ballet films\b"
    );
    private static readonly Pattern SetIn = Pattern.Of(
        $@"\b[Ss]et (?<when>in|during|at|against) (?<the>the )?(?<where>{Pattern.Name}(?: in {Pattern.Name})?|[12]\d{{3}}s?\b)"
    );
    private static readonly Pattern NextVerb = Pattern.Of(
        @"^ (?:is|was|are|were|has|had|will|won|wins|took|follows|followed|tells|told|premiered|opens|opened|stars|starred|features|became|remains|remained|made|marks|marked|earned|grossed|uses|used|ran|runs|shows|showed|looks|plays|played)\b"
    );
    private static readonly HashSet<string> NoPlaces = new(
        "Technicolor Eastmancolor Sovcolor Agfacolor Cinemascope CinemaScope Kinopanorama Super January February March April May June July August September October November December Spring Summer Autumn Winter English Russian French German Spanish Italian Japanese".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    // "Shot on Gotland, Fyret won …": the last of the names is what the sentence is about.
    private static string WithoutNextSubject(string text, Group names)
    {
        var comma = names.Value.LastIndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && NextVerb.IsMatch(text[(names.Index + names.Length)..]) ? names.Value[..comma] : names.Value;
    }

    /// <summary>Notes places.</summary>
    public static void Read(Sentence sentence)
    {
        if (sentence.Film is not { } film)
        {
            return;
        }

        foreach (Match match in ShotIn.Matches(sentence.Text))
        {
            var names = WithoutNextSubject(sentence.Text, match.Groups["names"]);
            foreach (var name in Names.Split(names + "," + match.Groups["more"].Value))
            {
                if (!NoPlaces.Contains(name.Split(' ')[0]) && !name.Any(char.IsDigit) && name.Length > 2)
                {
                    var place = sentence.Book.Place(name, sentence.Lines);
                    sentence.Claim(film, "filmed_in", ClaimValue.Of(place["places/".Length..]));
                }
            }
        }

        if (InColour.Match(sentence.Text) is { Success: true } colour)
        {
            var isColour = colour.Groups["how"].Value.StartsWith("colo", StringComparison.Ordinal);
            sentence.Claim(film, "colour", ClaimValue.Of(isColour ? "colour" : "black-and-white"));
        }

        if (IsBallet.IsMatch(sentence.Text))
        {
            sentence.Claim(film, "kind", ClaimValue.Of("ballet-film"));
        }

        foreach (Match match in SetIn.Matches(sentence.Text))
        {
            var where = match.Groups["where"].Value.TrimEnd('.', ',');
            sentence.Reading.Statement(
                sentence.Lines,
                film,
                $"set {match.Groups["when"].Value} {match.Groups["the"].Value}{where}"
            );
        }
    }
}
