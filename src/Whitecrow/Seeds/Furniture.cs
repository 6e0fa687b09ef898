using Whitecrow.Seeds.Language;

namespace Whitecrow.Seeds;

/// <summary>Recognises lines that belong to a website and not to what it says: buttons, menus, notices.</summary>
internal static class Furniture
{
    private const int LongestNotice = 300;

    private static readonly Pattern Notice = Pattern.Of(
        string.Join(
            '|',
            [
                // A cookie banner speaks of cookies and asks for something.
                @"(?i:\bcookies?\b.*\b(?:accept|agree|consent|browsing|preferences|settings|experience|make our|ok)\b)",
                @"(?i:^(?:we|this (?:web)?site) uses? cookies)",
                @"(?i:^(?:©|\(c\)|copyright\b).*\b(?:19|20)\d{2}\b)|(?i:\ball rights reserved\b)",
                @"(?i:^(?:sign up|subscribe|register)\b.*\b(?:newsletter|updates|emails?|alerts|account)\b)",
                @"(?i:\bsign up for (?:our|the)\b.*\bnewsletters?\b)",
                @"(?i:^(?:share|tweet|pin|post)(?: (?:this|on|via|to)\b.{0,40})?$)|(?i:^follow (?:us|me)\b.{0,60}$)",
                @"(?i:^(?:listen to|watch|read|see) (?:the|this|our) (?:story|article|trailer|video|teaser|full \w+)(?: (?:below|here|above))?[.:]?$)",
                @"(?i:^(?:see|watch) (?:it|more|the (?:first|new|full|official) trailer) (?:below|above|here)[.:]?$)",
                @"(?i:^(?:play|watch) (?:trailer|clip|video) ?\d{1,2}:\d{2}$)|(?i:^(?:see )?production, box office\b.{0,40}$)",
                @"(?i:^suggest an edit\b.{0,60}$)|(?i:^\(in (?:alphabetical|credits) order\)$)|(?i:^(?:(?:cast|crew|complete),? ?)+(?:verified as complete|awaiting verification)$)",
                @"(?i:^from wikipedia, the free encyclopedia$)|(?i:^(?:theatrical|film|promotional|official|original|british|american)(?: release)? poster$)",
                @"(?i:^(?:comments?|reviews?) ?\(\d+\)$)|(?i:^\d+ (?:comments?|shares?)$)|(?i:^join the (?:discussion|conversation)$)",
                @"(?i:^\d+ (?:min(?:ute)?s?) read$)|(?i:^(?:advertisement|sponsored(?: content)?|promoted|ad)$)",
                @"(?i:^(?:home|news)(?: ?[>›»/] ?[\p{L}&' ]{2,40})+$)",
                @"^@\w{2,30}$|^https?://\S+$|^www\.\S+$",
                @"(?i:^this article (?:was )?(?:originally|first) appeared\b)",
                @"(?i:^(?:image|photo|video|picture)s? ?\(\d+\)$)|(?i:^\d+ (?:videos?|images?|photos?)$)",
                @"^\d{1,3}(?:[.,]\d{1,3})?[KM]?$|^\d{1,2}:\d{2}$|^\d{1,2}:\d{2} \| \p{L}[\p{L} ]{2,30}$",
                @"^[-–—_=*·•.~]{1,200}$|^\[?(?:…|\.\.\.)\]?$",
                @"(?i:^this faq is empty\b.{0,40}$)|(?i:^(?:photos|videos)\d{1,4}$)|^\d{1,3} ?%$|^\d{1,4}(?: \d{1,4})+$",
                @"(?i:^view (?:production|box office|company)\b.{0,60}$)|(?i:^see [\p{L} &]{3,40} (?:at|on) \p{L}+pro$)",
                @"(?i:^previous all episodes)|(?i:^(?:go to|back to|return to) [\p{L} ]{2,30}$)",
                @"(?i:^(?:more|see all|show all|view all|load more|read next|up next|most popular|most read|trending)\b[\p{L}\d &]{0,30}$)",
            ]
        )
    );

    // What encyclopedias and catalogues print around their entries.
    private static readonly Pattern AroundEntry = Pattern.Of(
        string.Join(
            '|',
            [
                @"(?i:^jump to (?:navigation|search|content)(?:jump to search)?$)|(?i:^categor(?:y|ies): .+\|)|(?i:\bRetrieved (?:on )?(?:\d{1,2} \p{L}+|\p{L}+ \d{1,2},) \d{4}\.?$)",
                @"(?i:^(?:this article is about|for other uses|not to be confused with|for the (?:novel|book|film|play|song|album|\d{4} film)[^.]{0,40}, see)\b)",
                @"(?i:^(?:print|e-?mail|bookmark|report|share) (?:this )?(?:page|article|film|entry|record)$)|(?i:^helpful ?[•·] ?\d+$)|(?i:^plot (?:summary|summaries|synopsis) \(\d+\)$)|(?i:^rate this$)|(?i:^(?:tags?|topics|filed under|related|read more about|more about): .+)|(?i:^comments are closed\.?$)|(?i:^[\p{L} ]{3,30} \| \d+ min(?:ute)?s? read$)|(?i:^a version of this article appear(?:s|ed) in print\b)|(?i:^(?:average rating|reviews counted|user ratings): )",
            ]
        )
    );

    private static readonly HashSet<string> Buttons = new(
        """
        plot summary|plot synopsis|metascore|from metacritic.com|add synopsis|add a synopsis|add full plot|add plot
        add a plot|synopsis|edit|edit page|share|review this title|report this|permalink|view content advisory
        your rating:|trailer|customers also watched|customers also bought|viewers also watched|you may also like|you might also like
        recently viewed|contribute to this page|contribute to this page:|add a review|add to watchlist|add image
        add an image|watch trailer|play trailer|top|menu|sign in|log in|search|all|create a list|user lists
        related lists from imdb users|more like this|people who liked this also liked|photos|videos|related news
        message boards|discuss|see also|explore more|getting started|contributor zone|write review|learn more|see more
        show more|hide spoilers|external sites|parents guide|content advisory|filming & production|imdb rating
        your rating|rate|popularity|critic reviews|all cast & crew|full cast & crew|full cast and crew
        tech specs|movies|tv shows|celebs|watchlist|my watchlist|awards & events|community|help|next
        previous|skip to content|skip to main content|close|ok|accept|accept all|reject all|manage preferences
        terms of use|terms of service|terms and conditions|privacy policy|privacy|cookie policy|contact us|contact
        about us|advertise|careers|site map|sitemap|rss|print|email|save|like|facebook|twitter|instagram|pinterest
        whatsapp|copy link|newsletter|newsletters|subscribe|advertisement|must read|read more|read more:|loading
        leave a reply|leave a comment|post a comment|box office mojo|imdbpro|trending now|popular on imdb
        edit details|release info|plot keywords|faq|crazy credits & more|user ratings|add content advisory for parents
        get the imdb app|actor|actress|character|role|player|tweet|post|reply|report|translate|expand|collapse
        add content advisory|add photo|add photos|add video|browse episodes|review|episodes|episode guide|user score|view more|facts|released|releases|crew|genres & themes|watch options|popular reviews|recent reviews|seasons|years|awards & nominations
        """.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    // Headings elsewhere; side by side in one line they are links to other pages.
    private static readonly HashSet<string> Links = new(
        """
        company credits|taglines|trivia|goofs|quotes|crazy credits|alternate versions|connections|soundtracks|awards|reviews
        user reviews|critic reviews|box office|technical specs|technical specifications|release dates|filming locations|news
        photo gallery|trailers and videos|storyline|details|cast|cast & crew|faqs|official sites|literature|streaming
        """.Split(['\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>True for a line of nothing but buttons, menu entries and notices.</summary>
    public static bool IsOne(string line)
    {
        var text = line.Trim();
        return text.Length == 0
            || (text.Length <= LongestNotice && IsNotice(text))
            || IsButton(text)
            || text.Split('|') is { Length: > 1 } parts && parts.All(p => IsButton(p) || Links.Contains(p.Trim()));
    }

    private static bool IsButton(string part)
    {
        var text = part.Trim().Trim('»', '›', '+', ' ');
        return text.Length == 0
            || Buttons.Contains(text)
            || (text.Length <= 60 && part.Trim() != text && IsNotice(text))
            || (text.Length <= 40 && IsNotice(text));
    }

    private static bool IsNotice(string text) => Notice.IsMatch(text) || AroundEntry.IsMatch(text);
}
