using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Whitecrow.Benchmarks;

/// <summary>A page template of 62 lines and 1.9 kB with three includes, its data, and a context that is used again for every page.</summary>
internal sealed class EngineSample
{
    /// <summary>The page's own template.</summary>
    public const string Page = """
        <!doctype html>
        <html lang="{{ site.language }}">
        <head>
          <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{{ page.title | html.escape }} · {{ site.title | html.escape }}</title>
          {{~ if page.description ~}}
          <meta name="description" content="{{ page.description | html.escape }}">
          {{~ end ~}}
        </head>
        <body class="{{ page.type }}">
        {{ include 'header' page.title }}
        {{~ func price(value) ~}}
          {{~ ret value | math.format '0.00' ~}}
        {{~ end ~}}
        <main>
          <h1>{{ page.title | html.escape }}</h1>
          <p class="lead" id="description">{{ page.description ?? 'No description.' | html.escape }}</p>
          {{~ if page.tags.size > 0 ~}}
          <ul class="tags">
            {{~ for tag in page.tags ~}}
            <li{{ if for.first }} class="first"{{ end }}>{{ tag | string.upcase | html.escape }}</li>
            {{~ end ~}}
          </ul>
          {{~ else ~}}
          <p>No tags.</p>
          {{~ end ~}}
          <table>
            <thead><tr><th>#</th><th>Name</th><th>Part</th><th>Fee</th></tr></thead>
            <tbody>
            {{~ for row in page.rows ~}}
              <tr class="{{ for.even ? 'even' : 'odd' }}">
                <td>{{ for.index + 1 }}</td>
                <td>{{ row.name | html.escape }}</td>
                <td>
                  {{~ case row.kind ~}}
                  {{~ when 'lead' ~}}
                  leading
                  {{~ when 'guest', 'cameo' ~}}
                  guest
                  {{~ else ~}}
                  {{ row.kind | string.capitalize }}
                  {{~ end ~}}
                </td>
                <td>{{ price row.fee }}</td>
              </tr>
            {{~ end ~}}
            </tbody>
          </table>
          {{~ capture closing ~}}
          <p>{{ page.rows.size }} people, {{ page.rows[0].name | html.escape }} first.</p>
          {{~ end ~}}
          {{ closing }}
          {{~ total = 0 ~}}
          {{~ for row in page.rows limit:5 ~}}
          {{~ total = total + row.fee ~}}
          {{~ end ~}}
          <p>Together {{ price total }}.</p>
          {{ include 'card' title: page.title url: page.url }}
        </main>
        {{ include 'footer' }}
        </body>
        </html>
        """;

    private readonly TemplateContext context = new()
    {
        TemplateLoader = new Partials(),
        NewLine = "\n",
        AutoIndent = false,
        LoopLimit = 0,
        LimitToString = 0,
    };

    private readonly Template template = Parse();
    private readonly ScriptObject model = Model();

    /// <summary>What the page includes; a context forgets it with each reset.</summary>
    private readonly Dictionary<string, Template> includes = Partials.Names.ToDictionary(
        name => name,
        name => Template.Parse(Partials.TextOf(name)!, name)
    );

    public static Template Parse()
    {
        var parsed = Template.Parse(Page, "page.sbn-html");
        return parsed.HasErrors ? throw new InvalidOperationException(parsed.Messages.ToString()) : parsed;
    }

    /// <summary>Renders the page once more in the same context.</summary>
    public string Render()
    {
        var variables = new ScriptObject();
        foreach (var (name, value) in model)
        {
            variables[name] = value;
        }

        context.Reset();
        foreach (var (path, included) in includes)
        {
            context.CachedTemplates[path] = included;
        }
        context.PushGlobal(variables);
        try
        {
            return template.Render(context);
        }
        finally
        {
            context.PopGlobal();
        }
    }

    private static ScriptObject Model() =>
        new()
        {
            ["site"] = new ScriptObject { ["language"] = "en", ["title"] = "Films & dances" },
            ["page"] = new ScriptObject
            {
                ["type"] = "film",
                ["title"] = "The <First> Night",
                ["url"] = "films/the-first-night.html",
                ["description"] = "A page with a bit of everything.",
                ["tags"] = new ScriptArray { "ballet", "drama", "1961" },
                ["rows"] = new ScriptArray(
                    Enumerable
                        .Range(0, 8)
                        .Select(i => new ScriptObject
                        {
                            ["name"] = "Person " + i.ToString(CultureInfo.InvariantCulture),
                            ["kind"] = (i % 4) switch
                            {
                                0 => "lead",
                                1 => "guest",
                                2 => "chorus",
                                _ => "crowd",
                            },
                            ["fee"] = 10.5 * i,
                        })
                ),
            },
        };

    private sealed class Partials : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public static IEnumerable<string> Names => ["header", "card", "footer"];

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            TextOf(templatePath);

        public static string? TextOf(string name) =>
            name switch
            {
                "header" =>
                    "<header><a href=\"./\">{{ site.title | html.escape }}</a> › {{ $1 | html.escape }}</header>",
                "card" => "<a class=\"card\" href=\"{{ $.url | html.escape }}\">{{ $.title | html.escape }}</a>",
                "footer" =>
                    "<footer>{{ for tag in page.tags }}{{ tag }}{{ if !for.last }}, {{ end }}{{ end }}</footer>",
                _ => null,
            };

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            new(Load(context, callerSpan, templatePath));
    }
}
