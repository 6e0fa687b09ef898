using System.Text.RegularExpressions;
using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds.Prose;

/// <summary>Reads the facts out of a paragraph; what it does not understand stays a passage.</summary>
internal static class ProseReader
{
    private static readonly Pattern QuotedTitle = Pattern.Of(Pattern.Quoted);

    // "Ms. Berg" is whom the text calls Anna Berg elsewhere.
    private static readonly Pattern Courtesy = Pattern.Of(@"\b(?:Mr|Mrs|Ms)\. ?");
    private static readonly Pattern NamePattern = Pattern.Of(Pattern.Name);

    /// <summary>Notes the facts of one line.</summary>
    public static void Read(ReadingBuilder reading, int line, string text, ProseContext context) =>
        Read(reading, line, text, context, before: null);

    /// <summary>Notes the facts of one line of a text.</summary>
    /// <param name="before">What the line above was about at its end, where this one may go on with "the film"; null where it may not.</param>
    /// <returns>What this line is about at its end.</returns>
    public static ProseContext Read(
        ReadingBuilder reading,
        int line,
        string text,
        ProseContext context,
        ProseContext? before
    )
    {
        var current = before ?? context;
        foreach (var said in Sentences.Of(Courtesy.Replace(text, "")).Where(s => s.Length <= Sentences.MaxLength))
        {
            var words = Doubt.Without(said);
            current = ProseSubject.Of(reading, line, words, context, current);
            var sentence = new Sentence(words, line, current, reading);
            var claims = reading.ClaimCount;
            var claimsAbout = current.FilmId is { } its ? reading.ClaimsAbout(its) : 0;
            SourceWorkFacts.Read(sentence);
            CreditFacts.Read(sentence);
            PlaceFacts.Read(sentence);
            ReleaseFacts.Read(sentence);
            PostFacts.Read(sentence);
            LifeFacts.Read(sentence);
            KinFacts.Read(sentence);
            OtherFilmFacts.Read(sentence);
            TitleFacts.Read(sentence);
            CareerFacts.Read(sentence);
            RecordFacts.Read(sentence);
            DefinitionFacts.Read(sentence);
            AwardFacts.Read(sentence);
            PrizeFacts.Read(sentence);

            // A film that a sentence brings in, and says something of or with, has been named.
            if (
                current != context
                && current is { FilmId: { } film, FilmTitle: { } title }
                && reading.ClaimCount > claims
                && (words.Contains(title, StringComparison.Ordinal) || reading.ClaimsAbout(film) > claimsAbout)
            )
            {
                sentence.Claim(film, "title", ClaimValue.Of(title));
            }
        }

        return current;
    }

    /// <summary>Looks for other spellings of people who are known already.</summary>
    public static void Recognise(ReadingBuilder reading, int line, string text)
    {
        foreach (Match match in NamePattern.Matches(text))
        {
            var name = Names.Bare(match.Value);
            if (Names.IsFullName(name) && reading.Book.IsRealPerson(name))
            {
                _ = reading.Book.PersonId(name, new(line, line));
            }
        }
    }

    /// <summary>Notes the full names in a line, for surnames that stand alone on any other line.</summary>
    public static void Hear(EntityBook book, string text)
    {
        foreach (var sentence in Sentences.Of(Courtesy.Replace(text, "")).Where(s => s.Length <= Sentences.MaxLength))
        {
            foreach (Match match in NamePattern.Matches(sentence))
            {
                // "Sofia Lind's Cannes title": the name ends where its possession begins.
                var own = match.Value.IndexOf("’s ", StringComparison.Ordinal) is var curly and > 0
                    ? match.Value[..curly]
                    : match.Value.Split("'s ")[0];
                var name = Names.Bare(own);
                if (Names.IsFullName(name))
                {
                    book.Hear(name);
                }
            }

            foreach (Match match in QuotedTitle.Matches(sentence))
            {
                if (SourceWorkFacts.LifeIn(Sentence.Unquoted(match.Value)) is { } subject)
                {
                    book.HearLife(subject);
                }
            }
        }
    }
}
