using System.Collections.Immutable;
using Whitecrow.Content;

namespace Whitecrow.Lint;

/// <summary>Finds the words in Markdown, or in plain text.</summary>
internal sealed class ProseScanner(string text, int start, int end)
{
    private const int LongestLabel = 200;

    private readonly ImmutableArray<ProseWord>.Builder words = ImmutableArray.CreateBuilder<ProseWord>();
    private int at = start;
    private int quotes;
    private int openQuote;
    private char closing;
    private bool beginsSentence = true;

    public ImmutableArray<ProseWord> Read()
    {
        while (at < end)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                if (!SkipAddress())
                {
                    Word();
                }
            }
            else
            {
                Mark();
            }
        }

        return words.ToImmutable();
    }

    private void Word()
    {
        var from = at;
        var to = at;
        var key = 14695981039346656037UL;
        while (at < end)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c))
            {
                key = Add(key, c);
                to = ++at;
            }
            else if (c is '\'' or '’' && IsInside())
            {
                at++;
            }
            else
            {
                break;
            }
        }

        words.Add(new(from, to - from, key, beginsSentence, openQuote));
        beginsSentence = false;
    }

    // True for the apostrophe in d'amour; the one in Nureyev's ends the word, and the s is passed over. In a YAML text in
    // single quotes an apostrophe is written twice.
    private bool IsInside()
    {
        var next = at + 1 < end && text[at] == '\'' && text[at + 1] == '\'' ? at + 2 : at + 1;
        if (next >= end || !char.IsLetter(text[next]))
        {
            return false;
        }

        if (text[next] is 's' or 'S' && (next + 1 >= end || !char.IsLetterOrDigit(text[next + 1])))
        {
            at = next + 1;
            return false;
        }

        at = next - 1;
        return true;
    }

    private static ulong Add(ulong key, char c)
    {
        // FNV-1a.
        const ulong Prime = 1099511628211UL;
        if (char.IsAscii(c))
        {
            return (key ^ char.ToLowerInvariant(c)) * Prime;
        }

        foreach (var letter in Slug.Fold(c.ToString()))
        {
            key = (key ^ char.ToLowerInvariant(letter)) * Prime;
        }

        return key;
    }

    private void Mark()
    {
        var c = text[at];
        switch (c)
        {
            case '[' when Follows("[@"):
                SkipTo(']');
                return;
            case ']' when Follows("]("):
                SkipTo(')');
                return;
            case '{' when Follows("{cite="):
                SkipTo('}');
                return;
            case '<' when Follows("<http"):
                SkipTo('>');
                return;
            case '`':
                at++;
                SkipTo('`');
                return;
            case '|' when IsWikiTarget():
                SkipTo(']');
                return;
            case ':' when Follows(":::"):
                SkipTo('\n');
                beginsSentence = true;
                return;
            case '\n':
                Line();
                return;
            case '.' or '!' or '?' or '…' or ':' or ';' or '|' or '–' or '—':
                beginsSentence |= c != '.' || !EndsInitial();
                break;
            case '“' or '«' or '„' when openQuote == 0:
                Open(c == '«' ? '»' : '”');
                break;
            case '‘' when openQuote == 0:
                Open('’');
                break;
            case '"' when openQuote == 0:
                Open('"');
                break;
            default:
                if (c == closing && openQuote > 0)
                {
                    openQuote = 0;
                }

                break;
        }

        at++;
    }

    // A blank line ends what was not closed; a heading, an item of a list and a quoted block begin anew.
    private void Line()
    {
        at++;
        var next = at;
        while (next < end && text[next] is ' ' or '\t')
        {
            next++;
        }

        if (next >= end || text[next] == '\n')
        {
            (openQuote, beginsSentence) = (0, true);
        }
        else if (text[next] is '#' or '-' or '*' or '+' or '|' or '>')
        {
            beginsSentence = true;
        }
    }

    private void Open(char end)
    {
        closing = end;
        openQuote = ++quotes;
        beginsSentence = true;
    }

    private bool Follows(string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private void SkipTo(char last)
    {
        var found = text.IndexOf(last, at, end - at);
        at = found < 0 ? end : found + 1;
        if (last == '\n' && found >= 0)
        {
            at--;
        }
    }

    // "A. I. Pushkin" is one sentence.
    private bool EndsInitial() =>
        words.Count > 0 && words[^1] is { Length: 1 } last && last.Start + 1 == at && char.IsUpper(text[last.Start]);

    private bool IsWikiTarget()
    {
        var open = text.LastIndexOf("[[", at, Math.Min(at + 1, LongestLabel), StringComparison.Ordinal);
        return open >= 0 && text.AsSpan(open, at - open).IndexOfAny(']', '\n') < 0;
    }

    private bool SkipAddress()
    {
        if (text[at] != 'h' || !(Follows("http://") || Follows("https://")))
        {
            return false;
        }

        while (at < end && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return true;
    }
}
