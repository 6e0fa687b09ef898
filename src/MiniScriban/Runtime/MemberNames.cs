using System.Reflection;
using System.Text;

namespace Scriban.Runtime;

/// <summary>The name that a template uses for a member of .NET.</summary>
public delegate string MemberRenamerDelegate(MemberInfo member);

/// <summary>Whether a template may use a member of .NET.</summary>
public delegate bool MemberFilterDelegate(MemberInfo member);

/// <summary>A member that no template sees.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method, AllowMultiple = false)]
public sealed class ScriptMemberIgnoreAttribute : Attribute;

/// <summary><c>PascalCase</c> to <c>snake_case</c>.</summary>
public static class StandardMemberRenamer
{
    public static readonly MemberRenamerDelegate Default = member => Rename(member.Name);

    /// <summary>Lower case, with an underscore before an upper-case letter whose predecessor is not one.</summary>
    public static string Rename(string name)
    {
        var renamed = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]) && name[i - 1] != '_')
            {
                renamed.Append('_');
            }
            renamed.Append(char.ToLowerInvariant(name[i]));
        }
        return renamed.ToString();
    }
}
